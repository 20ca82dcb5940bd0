package vn.diembao.dashboards.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.diembao.model.elasticsearch.StoredIndex;

/** The stored fields that boards may use, from {@code fields.yaml}; their types come from the index templates. */
public final class BoardFields {
    private final Map<String, BoardField> fields;

    private BoardFields(Map<String, BoardField> fields) {
        this.fields = Map.copyOf(fields);
    }

    /** @throws IllegalStateException when {@code fields.yaml} names a field that no template has */
    public static BoardFields load() {
        YAMLMapper yaml = new YAMLMapper();
        try (InputStream in = BoardFields.class.getResourceAsStream("fields.yaml")) {
            Map<String, BoardField> fields = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> one : yaml.readTree(in).properties()) {
                StoredIndex index = index(one.getKey());
                JsonNode mapping = yaml.readTree(index.template()).at("/template/mappings");
                one.getValue().properties().forEach(field -> {
                    BoardField read = field(index, field, mapping);
                    fields.put(key(index, read.name()), read);
                });
            }
            return new BoardFields(fields);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read fields.yaml", e);
        }
    }

    /** The field of this name, if boards may use it. */
    public Optional<BoardField> of(StoredIndex index, String name) {
        return Optional.ofNullable(fields.get(key(index, name)));
    }

    /** All, in no order. */
    public Collection<BoardField> all() {
        return fields.values();
    }

    /** The indices that boards look at. */
    public static List<StoredIndex> indices() {
        return List.of(StoredIndex.CLIPS, StoredIndex.REJECTIONS, StoredIndex.SOURCE_HOURS, StoredIndex.SOURCE_HEALTH);
    }

    /** The field that says which period a document is of. */
    public static String time(StoredIndex index) {
        return switch (index) {
            case CLIPS -> "published_at";
            case REJECTIONS -> "at";
            case SOURCE_HOURS -> "hour";
            case SOURCE_HEALTH -> "judged_at";
            default -> throw new IllegalArgumentException("boards do not look at " + index.alias());
        };
    }

    /** True of an index that holds what is so now, one document a source: no period narrows it. */
    public static boolean isCurrent(StoredIndex index) {
        return index == StoredIndex.SOURCE_HEALTH;
    }

    /** The index behind an alias. */
    static StoredIndex index(String alias) {
        return indices().stream()
                .filter(index -> index.alias().equals(alias))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("boards do not look at " + alias));
    }

    private static BoardField field(StoredIndex index, Map.Entry<String, JsonNode> written, JsonNode mapping) {
        String name = written.getKey();
        JsonNode place = mapping;
        for (String part : name.split("\\.")) {
            place = place.has("properties")
                    ? place.path("properties").path(part)
                    : place.path("fields").path(part);
        }
        if (!place.has("type")) {
            throw new IllegalStateException("no field " + name + " in " + index.alias());
        }
        String[] named = written.getValue().path("names").asText("itself").split(":");
        return new BoardField(
                index,
                name,
                place.path("type").asText(),
                written.getValue().path("label").asText(),
                BoardField.Naming.valueOf(named[0].toUpperCase(Locale.ROOT)),
                named.length == 1 ? "" : named[1]);
    }

    private static String key(StoredIndex index, String name) {
        return index.alias() + '/' + name;
    }
}
