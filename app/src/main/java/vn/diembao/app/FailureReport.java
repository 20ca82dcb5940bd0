package vn.diembao.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.localelasticsearch.LocalElasticsearchException;
import vn.diembao.model.elasticsearch.ElasticsearchMismatchException;

/** Turns what went wrong into lines for the user and an exit status; the whole story goes to the log. */
final class FailureReport {
    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

    private FailureReport() {}

    static int print(Throwable failure, PrintStream err) {
        if (failure instanceof CommandException e) {
            e.problems().forEach(problem -> err.println(oneLine(problem)));
            return e.status();
        }
        LOG.error("command failed", failure);
        err.println(line(failure));
        return failure instanceof IllegalArgumentException ? 2 : 1;
    }

    private static String line(Throwable failure) {
        Throwable told = told(failure);
        if (told instanceof NoSuchFileException e) {
            return "no such file: " + e.getFile();
        }
        if (told instanceof FileSystemException e) {
            return e.getFile() + ": " + (e.getReason() == null ? "cannot be read or written" : e.getReason());
        }
        String message = told.getMessage() == null ? told.getClass().getSimpleName() : told.getMessage();
        return oneLine(message)
                + (isOurs(told)
                        ? ""
                        : " (details: " + DiembaoHome.fromEnvironment().logFile() + ")");
    }

    private static String oneLine(String message) {
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The first cause that speaks to the user; else the outermost with a message. */
    private static Throwable told(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (isOurs(t) || t instanceof FileSystemException) {
                return t;
            }
        }
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? failure : deepest;
    }

    private static boolean isOurs(Throwable t) {
        return t instanceof CommandException
                || t instanceof LocalElasticsearchException
                || t instanceof ElasticsearchMismatchException
                || t instanceof IllegalArgumentException
                || (t instanceof IOException && t.getClass() == IOException.class);
    }
}
