package vn.diembao.crawlers.outlet;

import static java.util.Objects.requireNonNull;

/**
 * Something wrong in a source or family file.
 *
 * @param file name of the file, or the directory
 * @param line 1-based, 0 when the whole file is meant
 * @param message one line for whoever edits the file
 */
public record OutletProblem(String file, int line, String message) {
    public OutletProblem {
        requireNonNull(file, "file is null");
        requireNonNull(message, "message is null");
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
