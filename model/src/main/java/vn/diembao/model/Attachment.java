package vn.diembao.model;

import static java.util.Objects.requireNonNull;

/**
 * A scan or recording that belongs to a clip; the file itself is kept beside the index, by its hash.
 *
 * @param sha256 of the file's bytes, lower-case hex: two clips with the same file share it
 * @param type media type, told by the file's content and not by its name, e.g. {@code application/pdf}
 * @param bytes size of the file
 * @param name as the office named it, without a directory
 */
public record Attachment(String sha256, String type, long bytes, String name) {
    public Attachment {
        requireNonNull(sha256, "sha256 is null");
        requireNonNull(type, "type is null");
        requireNonNull(name, "name is null");
    }
}
