package vn.diembao.dashboards.edition;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.TreeMap;
import vn.diembao.model.StoredJson;

/** Remembers since when each unit's editions are issued, so that a new unit does not get a week of old ones. */
public final class UnitMemory {
    private static final JsonMapper JSON = StoredJson.mapper();

    private final Path file;

    /** @param file made with the first unit */
    public UnitMemory(Path file) {
        this.file = file;
    }

    /**
     * Since when, beginning now for a unit not heard of before. A time to come was written by a clock that was wrong, and
     * counts as now.
     */
    public Instant since(String unit, Instant now) throws IOException {
        TreeMap<String, Instant> known = Files.exists(file)
                ? JSON.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, Instant>>() {})
                : new TreeMap<>();
        Instant since = known.get(unit);
        if (since != null && !since.isAfter(now)) {
            return since;
        }
        known.put(unit, now);
        Files.createDirectories(file.toAbsolutePath().getParent());
        DurableFile.replace(file, JSON.writeValueAsBytes(known));
        return now;
    }
}
