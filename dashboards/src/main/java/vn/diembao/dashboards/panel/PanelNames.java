package vn.diembao.dashboards.panel;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.diembao.dashboards.board.BoardField;
import vn.diembao.dashboards.board.BoardWords;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Names of groups: from the words, from the terms index, of a story the title of the clip that opened it. */
final class PanelNames {
    private static final int AT_ONCE = 1_000;

    private final BoardWords words;
    private final Map<String, String> terms = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    private PanelNames(BoardWords words) {
        this.words = words;
    }

    /**
     * Reads the names of these values.
     *
     * @throws IOException when the index cannot be read whole
     */
    static PanelNames read(ElasticsearchClient client, BoardWords words, Map<BoardField, Set<String>> values)
            throws IOException {
        PanelNames names = new PanelNames(words);
        Set<String> terms = new TreeSet<>();
        Set<String> clips = new TreeSet<>();
        values.forEach((field, keys) -> {
            if (field.naming() == BoardField.Naming.TERM) {
                keys.forEach(key -> terms.add(term(field, key)));
            } else if (field.naming() == BoardField.Naming.CLIP) {
                clips.addAll(keys);
            }
        });
        read(client, StoredIndex.TERMS, "name", terms, names.terms);
        read(client, StoredIndex.CLIPS, "title", clips, names.titles);
        return names;
    }

    /** The name, or the value itself where none is known. */
    String of(BoardField field, String value) {
        return switch (field.naming()) {
            case ITSELF -> value;
            case WORD -> words.of(field.kind(), value);
            case TERM -> terms.getOrDefault(term(field, value), bare(value));
            case CLIP -> titles.getOrDefault(value, value);
        };
    }

    /** Bodies below the provinces carry their name in the id. */
    private static String bare(String value) {
        return value.startsWith("l3:") || value.startsWith("l4:") ? value.substring(3) : value;
    }

    private static String term(BoardField field, String value) {
        return field.kind() + ':' + value;
    }

    private static void read(
            ElasticsearchClient client, StoredIndex index, String name, Set<String> ids, Map<String, String> names)
            throws IOException {
        List<String> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Query those = Query.of(q -> q.ids(i -> i.values(some)));
            SearchResponse<ObjectNode> answer = client.search(
                    s -> s.index(index.alias())
                            .query(those)
                            .size(some.size())
                            .allowPartialSearchResults(false)
                            .source(c -> c.filter(f -> f.includes(name))),
                    ObjectNode.class);
            for (Hit<ObjectNode> hit : answer.hits().hits()) {
                String found =
                        hit.source() == null ? "" : hit.source().path(name).asText();
                if (!found.isBlank()) {
                    names.put(hit.id(), found.strip());
                }
            }
        }
    }
}
