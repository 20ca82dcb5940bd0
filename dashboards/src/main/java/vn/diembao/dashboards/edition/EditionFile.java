package vn.diembao.dashboards.edition;

import static java.util.Objects.requireNonNull;

/**
 * A file of an issued edition.
 *
 * @param sha256 of its bytes, in hex
 */
public record EditionFile(String name, long bytes, String sha256) {
    public EditionFile {
        requireNonNull(name, "name is null");
        requireNonNull(sha256, "sha256 is null");
    }
}
