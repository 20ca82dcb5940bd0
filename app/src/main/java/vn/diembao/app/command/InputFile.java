package vn.diembao.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.diembao.app.CommandException;

/** A file a verb is to read. */
final class InputFile {
    private InputFile() {}

    /** Refuses one that is not there, is no file, or may not be read. */
    static void require(Path file) {
        if (!Files.exists(file)) {
            throw CommandException.wrong("cannot read " + file + ": no such file");
        }
        if (Files.isDirectory(file)) {
            throw CommandException.wrong("cannot read " + file + ": it is a directory");
        }
        if (!Files.isReadable(file)) {
            throw CommandException.wrong("cannot read " + file + ": its rights do not allow it");
        }
    }
}
