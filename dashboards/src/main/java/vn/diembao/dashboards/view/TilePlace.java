package vn.diembao.dashboards.view;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a tile lies, from {@code tiles.yaml}.
 *
 * @param key of the case it shows
 * @param row from 1, the northernmost
 * @param column from 1, the westernmost
 * @param part true of islands beside the tile of their province
 */
public record TilePlace(String key, String name, int row, int column, boolean part) {
    public TilePlace {
        requireNonNull(key, "key is null");
        requireNonNull(name, "name is null");
    }

    /** All, from north to south, west to east. */
    static List<TilePlace> load() {
        try (InputStream in = TilePlace.class.getResourceAsStream("tiles.yaml")) {
            List<TilePlace> places = new ArrayList<>();
            for (JsonNode tile : new YAMLMapper().readTree(in)) {
                places.add(new TilePlace(
                        tile.path("key").asText(),
                        tile.path("name").asText(),
                        tile.path("row").asInt(),
                        tile.path("column").asInt(),
                        tile.path("part").asBoolean()));
            }
            return List.copyOf(places);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read tiles.yaml", e);
        }
    }
}
