package vn.diembao.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** One line of a Kibana export. */
record SavedObject(String type, String id, ObjectNode attributes, List<Reference> references) {
    static final String DATA_VIEW = "index-pattern";
    static final String LENS = "lens";
    static final String DASHBOARD = "dashboard";
    static final String TAG = "tag";
    /** The shape all of these have had since 8.8. */
    static final String CORE_VERSION = "8.8.0";

    SavedObject {
        references = List.copyOf(references);
    }

    /** Where an object points to another. */
    record Reference(String type, String id, String name) {}

    /** The oldest shape that says all we say: any newer Kibana brings it up to its own, an older one refuses it. */
    static String version(String type) {
        return switch (type) {
            case DASHBOARD -> "10.2.0";
            case LENS -> "8.9.0";
            case DATA_VIEW, TAG -> "8.0.0";
            default -> throw new IllegalArgumentException(type);
        };
    }

    Reference reference(String name) {
        return new Reference(type, id, name);
    }

    /** The same with the tag on it. */
    SavedObject tagged(SavedObject tag) {
        List<Reference> all = new ArrayList<>(references);
        all.add(tag.reference("tag-ref-" + tag.id));
        return new SavedObject(type, id, attributes, all);
    }

    String line() {
        return JsonTree.text(JsonTree.object(
                        "id",
                        id,
                        "type",
                        type,
                        "attributes",
                        attributes,
                        "references",
                        references.stream()
                                .map(r -> JsonTree.object("name", r.name, "type", r.type, "id", r.id))
                                .toList(),
                        "coreMigrationVersion",
                        CORE_VERSION,
                        "typeMigrationVersion",
                        version(type),
                        "managed",
                        false))
                + '\n';
    }
}
