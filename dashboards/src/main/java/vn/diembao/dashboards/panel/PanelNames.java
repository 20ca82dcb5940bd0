package vn.diembao.dashboards.panel;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.diembao.dashboards.board.BoardField;
import vn.diembao.dashboards.board.BoardWords;
import vn.diembao.dashboards.form.PlainText;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.model.Term;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Names of groups: from the words, as in digests from the terms index, of a story the title of the clip that opened it. */
final class PanelNames {
    private static final int AT_ONCE = 1_000;

    /** All of a term, and of a clip what it is called. */
    private static final List<String> FIELDS = List.of("kind", "id", "name", "group", "parent", "title");

    private final BoardWords words;
    private final TermBook book;
    private final Map<String, String> titles = new HashMap<>();

    /** The part of a clip that names it. */
    private record Titled(String title) {}

    private PanelNames(BoardWords words, TermBook book) {
        this.words = words;
        this.book = book;
    }

    /**
     * Reads the names of these values.
     *
     * @throws IOException when the index cannot be read whole
     */
    static PanelNames read(ElasticsearchClient client, BoardWords words, Map<BoardField, Set<String>> values)
            throws IOException {
        Set<String> terms = new TreeSet<>();
        Set<String> clips = new TreeSet<>();
        values.forEach((field, keys) -> {
            if (field.naming() == BoardField.Naming.TERM) {
                keys.forEach(key -> terms.add(term(field, key)));
            } else if (field.naming() == BoardField.Naming.CLIP) {
                clips.addAll(keys);
            }
        });
        List<Term> found = new ArrayList<>();
        read(client, StoredIndex.TERMS, Term.class, terms, hit -> found.add(hit.source()));
        PanelNames names = new PanelNames(words, new TermBook(found));
        read(client, StoredIndex.CLIPS, Titled.class, clips, hit -> {
            String title = PlainText.line(hit.source().title());
            if (!title.isEmpty()) {
                names.titles.put(hit.id(), title);
            }
        });
        return names;
    }

    /** The name, or the value itself where none is known. */
    String of(BoardField field, String value) {
        return switch (field.naming()) {
            case ITSELF -> value;
            case WORD -> words.of(field.kind(), value);
            case TERM -> book.name(field.kind(), value);
            case CLIP -> titles.getOrDefault(value, value);
        };
    }

    private static String term(BoardField field, String value) {
        return field.kind() + ':' + value;
    }

    private static <T> void read(
            ElasticsearchClient client, StoredIndex index, Class<T> type, Set<String> ids, Consumer<Hit<T>> consumer)
            throws IOException {
        List<String> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Query those = Query.of(q -> q.ids(i -> i.values(some)));
            client
                    .search(
                            s -> s.index(index.alias())
                                    .query(those)
                                    .size(some.size())
                                    .allowPartialSearchResults(false)
                                    .source(c -> c.filter(f -> f.includes(FIELDS))),
                            type)
                    .hits()
                    .hits()
                    .stream()
                    .filter(hit -> hit.source() != null)
                    .forEach(consumer);
        }
    }
}
