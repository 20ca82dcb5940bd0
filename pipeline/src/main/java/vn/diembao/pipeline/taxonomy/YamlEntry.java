package vn.diembao.pipeline.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a file with the way to it.
 *
 * @param pointer JSON pointer from the file's root
 */
record YamlEntry(YamlFile file, String pointer, JsonNode node) {
    static YamlEntry root(YamlFile file) {
        return new YamlEntry(file, "", file.root());
    }

    YamlEntry at(String key) {
        return new YamlEntry(file, pointer + '/' + key.replace("~", "~0").replace("/", "~1"), node.path(key));
    }

    /** Entries of a list, values of a map; nothing for anything else. */
    List<YamlEntry> parts() {
        List<YamlEntry> parts = new ArrayList<>();
        node.properties().forEach(entry -> parts.add(at(entry.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            parts.add(new YamlEntry(file, pointer + '/' + i, node.get(i)));
        }
        return parts;
    }

    /** Last step of the pointer: the key in a map, the place in a list. */
    String key() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /** A text under the key, null when there is none. */
    String text(String key) {
        return node.hasNonNull(key) ? node.path(key).asText() : null;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        node.path(key).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    TaxonomyFinding error(String message) {
        return file.error(pointer, message);
    }

    TaxonomyFinding warning(String message) {
        return file.warning(pointer, message);
    }
}
