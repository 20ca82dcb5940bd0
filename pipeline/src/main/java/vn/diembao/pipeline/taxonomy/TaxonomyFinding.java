package vn.diembao.pipeline.taxonomy;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * Something in the taxonomy's files that whoever edits them should mend or look at.
 *
 * @param severity errors keep the taxonomy from being used, warnings do not
 * @param file name of the file, or the directory
 * @param line 1-based, 0 when the whole file is meant
 * @param path where in the file, e.g. {@code programmes/tet-sum-vay/aliases/2}; empty for the whole file
 * @param message what is wrong and what to do, one line
 */
public record TaxonomyFinding(Severity severity, String file, int line, String path, String message) {
    /** How much a finding matters. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public TaxonomyFinding {
        requireNonNull(severity, "severity is null");
        requireNonNull(file, "file is null");
        requireNonNull(path, "path is null");
        requireNonNull(message, "message is null");
    }

    /** An error that concerns a file as a whole. */
    static TaxonomyFinding error(String file, String message) {
        return new TaxonomyFinding(Severity.ERROR, file, 0, "", message);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One line for the user. */
    @Override
    public String toString() {
        return severity.name().toLowerCase(Locale.ROOT) + ": " + file + (line > 0 ? ":" + line : "") + ": "
                + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
