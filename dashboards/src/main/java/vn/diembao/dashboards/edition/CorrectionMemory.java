package vn.diembao.dashboards.edition;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import vn.diembao.model.StoredJson;

/**
 * Remembers with which newer edition of its unit each edition was last compared with the index, so that corrections stay due
 * until that came to its end, whatever failed or died in between.
 */
final class CorrectionMemory {
    private static final JsonMapper JSON = StoredJson.mapper();
    /** More than some hundred units have in eight days; then it begins anew: comparing once more changes nothing. */
    private static final int MOST = 10_000;

    private final Path file;

    CorrectionMemory(Path file) {
        this.file = file;
    }

    /** Whether an edition has yet to be compared, now that the newest is out. */
    boolean isDue(String edition, String newest) throws IOException {
        return !newest.equals(read().get(edition));
    }

    void done(String edition, String newest) throws IOException {
        Map<String, String> known = read();
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(edition, newest);
        Files.createDirectories(file.toAbsolutePath().getParent());
        DurableFile.replace(file, JSON.writeValueAsBytes(known));
    }

    private Map<String, String> read() throws IOException {
        return Files.exists(file)
                ? JSON.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, String>>() {})
                : new TreeMap<>();
    }
}
