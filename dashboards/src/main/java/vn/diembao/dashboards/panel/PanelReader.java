package vn.diembao.dashboards.panel;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.diembao.dashboards.board.BoardField;
import vn.diembao.dashboards.board.BoardFields;
import vn.diembao.dashboards.board.BoardWords;
import vn.diembao.dashboards.board.Grouping;
import vn.diembao.dashboards.board.Panel;

/**
 * Asks Elasticsearch what the panels of a board ask: one search of size 0 a panel, all in one request, then the names of the
 * groups. Holds no state between calls; safe to share between threads.
 */
public final class PanelReader {
    private final ElasticsearchClient client;
    private final BoardFields fields = BoardFields.load();
    private final BoardWords words = BoardWords.load();

    /** @param client connection to the cluster; stays the caller's to close */
    public PanelReader(ElasticsearchClient client) {
        this.client = requireNonNull(client, "client is null");
    }

    /**
     * Answers each panel, in their order.
     *
     * @throws IOException when the cluster cannot be reached, refuses a panel, or answers in part only
     */
    public List<PanelResult> read(List<Panel> panels, PanelScope scope) throws IOException {
        if (panels.isEmpty()) {
            return List.of();
        }
        List<MultiSearchItem<Void>> answers = ask(panels, scope);
        List<List<Row>> rows = new ArrayList<>();
        Map<BoardField, Set<String>> values = new HashMap<>();
        for (int i = 0; i < panels.size(); i++) {
            Panel panel = panels.get(i);
            List<Row> read = new PanelRows(panel, fields)
                    .read(total(answers.get(i)), answers.get(i).aggregations());
            collect(panel, read, values);
            rows.add(read);
        }
        PanelNames names = names(values);
        List<PanelResult> results = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            Panel panel = panels.get(i);
            MultiSearchItem<Void> answer = answers.get(i);
            results.add(new PanelResult(
                    panel.id(),
                    total(answer),
                    named(panel, rows.get(i), names),
                    PanelRows.left(answer.aggregations())));
        }
        return List.copyOf(results);
    }

    /** Which documents a panel looks at, for those who read them one by one. */
    public Query query(Panel panel, PanelScope scope) {
        return PanelFilter.of(panel, scope, fields);
    }

    private List<MultiSearchItem<Void>> ask(List<Panel> panels, PanelScope scope) throws IOException {
        List<RequestItem> asked =
                panels.stream().map(panel -> item(panel, scope)).toList();
        MsearchResponse<Void> response;
        try {
            response = client.msearch(m -> m.searches(asked), Void.class);
        } catch (ElasticsearchException e) {
            throw new IOException("Elasticsearch refused to answer the panels: " + e.getMessage(), e);
        }
        List<MultiSearchItem<Void>> answers = new ArrayList<>();
        for (MultiSearchResponseItem<Void> item : response.responses()) {
            String panel = panels.get(answers.size()).id();
            if (item.isFailure()) {
                throw new IOException("Elasticsearch refused to answer panel " + panel + ": "
                        + item.failure().error().reason());
            }
            if (item.result().timedOut() || item.result().shards().failed().intValue() > 0) {
                throw new IOException("Elasticsearch answered panel " + panel + " only in part");
            }
            answers.add(item.result());
        }
        if (answers.size() != panels.size()) {
            throw new IOException("Elasticsearch gave " + answers.size() + " answers to " + panels.size() + " panels");
        }
        return answers;
    }

    private RequestItem item(Panel panel, PanelScope scope) {
        Query query = PanelFilter.of(panel, scope, fields);
        return RequestItem.of(r -> r.header(h -> h.index(panel.index().alias()).allowPartialSearchResults(false))
                .body(b -> b.query(query)
                        .size(0)
                        .trackTotalHits(t -> t.enabled(true))
                        .aggregations(PanelAggregations.of(panel, scope))));
    }

    private static long total(MultiSearchItem<Void> answer) {
        return answer.hits().total() == null ? 0 : answer.hits().total().value();
    }

    private void collect(Panel panel, List<Row> rows, Map<BoardField, Set<String>> values) {
        Optional<BoardField> group = field(panel, panel.group());
        Optional<BoardField> split = field(panel, panel.split());
        for (Row row : rows) {
            group.ifPresent(
                    field -> values.computeIfAbsent(field, f -> new TreeSet<>()).add(row.key()));
            split.ifPresent(field -> row.parts().forEach(part -> values.computeIfAbsent(field, f -> new TreeSet<>())
                    .add(part.key())));
        }
    }

    private PanelNames names(Map<BoardField, Set<String>> values) throws IOException {
        try {
            return PanelNames.read(client, words, values);
        } catch (ElasticsearchException e) {
            throw new IOException("Elasticsearch refused to give names: " + e.getMessage(), e);
        }
    }

    private List<Row> named(Panel panel, List<Row> rows, PanelNames names) {
        Optional<BoardField> group = field(panel, panel.group());
        Optional<BoardField> split = field(panel, panel.split());
        return rows.stream()
                .map(row -> new Row(
                        row.key(),
                        label(group, row, names),
                        row.figures(),
                        row.parts().stream()
                                .map(part -> new Row(part.key(), label(split, part, names), part.figures(), List.of()))
                                .toList()))
                .toList();
    }

    private static String label(Optional<BoardField> field, Row row, PanelNames names) {
        return field.map(one -> names.of(one, row.key())).orElse(row.label());
    }

    private Optional<BoardField> field(Panel panel, Grouping grouping) {
        return grouping instanceof Grouping.Terms terms ? fields.of(panel.index(), terms.field()) : Optional.empty();
    }
}
