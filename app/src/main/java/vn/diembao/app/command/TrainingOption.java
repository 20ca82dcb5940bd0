package vn.diembao.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import vn.diembao.app.CommandException;
import vn.diembao.app.Installation;
import vn.diembao.pipeline.train.TrainingFiles;
import vn.diembao.pipeline.train.TrainingSets;

/** Where the texts lie that models learn from and are scored on. */
public final class TrainingOption {
    @Option(
            names = "--shared",
            paramLabel = "DIR",
            description =
                    "Directory of the texts of others (data/…, eval/…; default: shared, beside the project), see docs/models.md.")
    private Path shared;

    /** The files, refused when one is missing, before minutes of work. */
    TrainingFiles files() throws IOException {
        TrainingFiles files = TrainingFiles.in(project(), shared());
        List<String> problems = new ArrayList<>();
        for (Path missing : files.missing()) {
            problems.add("cannot read " + missing + ": no such file");
        }
        if (!problems.isEmpty()) {
            problems.add("name the directory of the texts with --shared, see docs/models.md");
            throw CommandException.wrong(problems);
        }
        return files;
    }

    TrainingSets sets() {
        return new TrainingSets(project(), shared());
    }

    private static Path project() {
        Path project = Installation.project().resolve("pipeline").resolve("src").resolve("training");
        if (!Files.isDirectory(project)) {
            throw CommandException.wrong("no training sets at " + project + ": run it from a checkout of the project");
        }
        return project;
    }

    /** Directory of the texts of others. */
    Path shared() {
        return shared == null ? Installation.project().resolveSibling("shared") : shared;
    }
}
