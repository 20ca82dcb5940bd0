package vn.diembao.app.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The demo's clips of print, television and radio, as an office would hand them in. All invented. */
public final class DemoEntries {
    private static final String TABLE = "tin-nhap-tay.csv";
    private static final List<String> FILES = List.of(TABLE, "nhip-tho-trang-3.pdf");

    private DemoEntries() {}

    /**
     * Puts the table and its scan into a directory.
     *
     * @return the table
     */
    public static Path write(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (String file : FILES) {
            try (InputStream in = DemoEntries.class.getResourceAsStream("/demo/entries/" + file)) {
                Files.copy(in, directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return directory.resolve(TABLE);
    }
}
