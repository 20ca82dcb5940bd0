package vn.diembao.dashboards.edition;

import static java.util.Objects.requireNonNull;

import java.util.Map;

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

    static EditionFile of(String name, byte[] content) {
        return new EditionFile(name, content.length, EditionHash.of(content));
    }

    /** The file as it is when some have new content, by name. */
    static EditionFile after(EditionFile file, Map<String, byte[]> content) {
        return content.containsKey(file.name()) ? of(file.name(), content.get(file.name())) : file;
    }
}
