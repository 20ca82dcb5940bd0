package vn.diembao.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.diembao.dashboards.board.BoardField;
import vn.diembao.dashboards.board.BoardFields;
import vn.diembao.dashboards.board.BoardWords;
import vn.diembao.model.Term;
import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * Indices as Kibana sees them: Vietnamese names of fields, and names in the place of ids as far as they are known when the
 * file is written; of sources ids are shown, they change too often for a file.
 */
final class DataViews {
    /** The hour of the day in Viet Nam, worked out by Kibana when asked; no document stores it. */
    static final String HOUR = "hour_of_day";

    private static final String NUMBER = "0,0.[00]";

    private final BoardFields fields;
    private final BoardWords words;
    private final List<Term> terms;

    DataViews(BoardFields fields, BoardWords words, List<Term> terms) {
        this.fields = fields;
        this.words = words;
        this.terms = List.copyOf(terms);
    }

    static String id(StoredIndex index) {
        return "diembao-" + index.alias();
    }

    SavedObject of(StoredIndex index) {
        List<BoardField> shown = fields.all().stream()
                .filter(field -> field.index() == index)
                .sorted(Comparator.comparing(BoardField::name))
                .toList();
        ObjectNode labels = JsonTree.object();
        ObjectNode formats = JsonTree.object();
        for (BoardField field : shown) {
            labels.set(field.name(), JsonTree.object("customLabel", field.label()));
            ObjectNode format = format(field);
            if (!format.isEmpty()) {
                formats.set(field.name(), format);
            }
        }
        ObjectNode worked = JsonTree.object();
        ObjectNode attributes = JsonTree.object("title", index.alias(), "name", name(index));
        if (!BoardFields.isCurrent(index)) {
            labels.set(HOUR, JsonTree.object("customLabel", "Giờ trong ngày"));
            worked.set(HOUR, hour(index));
            attributes.put("timeFieldName", BoardFields.time(index));
        }
        attributes.setAll(JsonTree.object(
                "allowHidden",
                false,
                "fields",
                "[]",
                "fieldAttrs",
                JsonTree.text(labels),
                "fieldFormatMap",
                JsonTree.text(formats),
                "runtimeFieldMap",
                JsonTree.text(worked),
                "sourceFilters",
                "[]"));
        return new SavedObject(SavedObject.DATA_VIEW, id(index), attributes, List.of());
    }

    private static String name(StoredIndex index) {
        return switch (index) {
            case CLIPS -> "Tin, bài";
            case REJECTIONS -> "Tin bị loại";
            case SOURCE_HOURS -> "Nguồn tin theo giờ";
            case SOURCE_HEALTH -> "Tình trạng nguồn tin";
            default -> throw new IllegalArgumentException("boards do not look at " + index.alias());
        };
    }

    private static ObjectNode hour(StoredIndex index) {
        String time = "doc['" + BoardFields.time(index) + "']";
        String source = "if (" + time + ".size() > 0) { emit(" + time
                + ".value.withZoneSameInstant(ZoneId.of('Asia/Ho_Chi_Minh')).getHour()); }";
        return JsonTree.object("type", "long", "script", JsonTree.object("source", source));
    }

    private ObjectNode format(BoardField field) {
        if (field.name().equals("url")) {
            return JsonTree.object("id", "url", "params", JsonTree.object());
        }
        if (field.adds()) {
            return JsonTree.object("id", "number", "params", JsonTree.object("pattern", NUMBER));
        }
        Map<String, String> names = names(field);
        if (names.isEmpty()) {
            return JsonTree.object();
        }
        List<ObjectNode> entries = names.entrySet().stream()
                .map(one -> JsonTree.object("key", one.getKey(), "value", one.getValue()))
                .toList();
        return JsonTree.object("id", "static_lookup", "params", JsonTree.object("lookupEntries", entries));
    }

    private Map<String, String> names(BoardField field) {
        if (field.naming() == BoardField.Naming.WORD) {
            return words.all(field.kind());
        }
        Map<String, String> names = new TreeMap<>();
        if (field.naming() == BoardField.Naming.TERM) {
            terms.stream()
                    .filter(term -> term.kind().equals(field.kind()))
                    .forEach(term -> names.put(term.id(), term.name()));
        }
        return names;
    }
}
