package vn.diembao.crawlers.social;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What pages are read with, and how far back. Only the place of secrets is told here, never a secret.
 *
 * @param directory with {@code tokens/NAME}, {@code author.key} and {@code imports/ID}; null for none: then no page is read
 * @param days posts older than that are left alone, 0 for no bound
 */
public record SocialAccess(String directory, int days) implements Serializable {
    private static final String IMPORTS = "imports";

    /** No page can be read. */
    public static final SocialAccess NONE = new SocialAccess(null, 0);

    public static SocialAccess in(Path directory) {
        return new SocialAccess(directory.toAbsolutePath().normalize().toString(), 0);
    }

    /** The same, with another reach. */
    public SocialAccess back(int newDays) {
        return new SocialAccess(directory, newDays);
    }

    /**
     * Where files lie that a page's owner exported.
     *
     * @param page id of it in the list of pages
     * @throws NullPointerException when there is no place for them
     */
    public Path imports(String page) {
        return Path.of(directory).resolve(IMPORTS).resolve(page);
    }

    /** Makes the directories and the key of authors where they are not there yet; nothing where there is no place for them. */
    public void prepare() throws IOException {
        if (directory != null) {
            Path place = Path.of(directory);
            Files.createDirectories(place.resolve("tokens"));
            Files.createDirectories(place.resolve(IMPORTS));
            AuthorKeys.make(place);
        }
    }
}
