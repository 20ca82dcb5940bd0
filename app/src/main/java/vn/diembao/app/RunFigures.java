package vn.diembao.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * How the inputs of one run ended, read from the tally in Elasticsearch.
 *
 * @param items inputs taken in
 * @param rejections by reason, only those that occurred
 * @param polls by outcome, only those that occurred
 */
public record RunFigures(
        long items, long clips, long updates, long duplicates, Map<String, Long> rejections, Map<String, Long> polls) {

    /** The figures of the run so far. */
    public static RunFigures read(ElasticsearchClient client, String run) throws IOException {
        Map<String, Aggregation> sums = new HashMap<>();
        for (String field : new String[] {"items", "clips", "updates", "duplicates"}) {
            sums.put(field, sum(field));
        }
        for (RejectionReason reason : RejectionReason.values()) {
            sums.put("rejections." + reason, sum("rejections." + reason));
        }
        for (PollOutcome outcome : PollOutcome.values()) {
            sums.put("polls." + outcome, sum("polls." + outcome));
        }
        client.indices().refresh(r -> r.index(StoredIndex.SOURCE_HOURS.alias()));
        Map<String, Aggregate> answer = client.search(
                        s -> s.index(StoredIndex.SOURCE_HOURS.alias())
                                .size(0)
                                .query(q -> q.term(t -> t.field("run").value(run)))
                                .aggregations(sums),
                        Void.class)
                .aggregations();
        return new RunFigures(
                value(answer, "items"),
                value(answer, "clips"),
                value(answer, "updates"),
                value(answer, "duplicates"),
                under(answer, "rejections."),
                under(answer, "polls."));
    }

    long rejected() {
        return rejections.values().stream().mapToLong(Long::longValue).sum();
    }

    long accountedFor() {
        return clips + updates + duplicates + rejected();
    }

    /** The account, as one line: every input ended as exactly one of these. */
    public String account() {
        return String.format(
                Locale.ROOT,
                "clips %d + updates %d + duplicates %d + rejections %d = %d of %d items",
                clips,
                updates,
                duplicates,
                rejected(),
                accountedFor(),
                items);
    }

    public boolean balances() {
        return accountedFor() == items;
    }

    private static Aggregation sum(String field) {
        return Aggregation.of(a -> a.sum(s -> s.field(field)));
    }

    private static long value(Map<String, Aggregate> answer, String name) {
        return Math.round(answer.get(name).sum().value());
    }

    private static Map<String, Long> under(Map<String, Aggregate> answer, String prefix) {
        Map<String, Long> counts = new TreeMap<>();
        for (String name : answer.keySet()) {
            if (name.startsWith(prefix) && value(answer, name) > 0) {
                counts.put(name.substring(prefix.length()), value(answer, name));
            }
        }
        return counts;
    }
}
