package vn.diembao.app.command;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.diembao.model.DeadLetter;
import vn.diembao.model.LetterOutcome;
import vn.diembao.model.elasticsearch.StoredIndex;

/** The index of rejections as a box of letters: read oldest first, settled one by one. */
final class DeadLetters {
    private static final int PAGE = 500;
    private static final int CONFLICT = 409;
    private static final int GONE = 404;
    private static final String INDEX = StoredIndex.REJECTIONS.alias();

    /** Together they tell any two letters apart. */
    private static final List<SortOptions> ORDER = Stream.of(
                    "at", "source_id", "stage", "reason", "url", "document.id", "document.kind", "detail")
            .map(field -> SortOptions.of(s -> s.field(f -> f.field(field).order(SortOrder.Asc))))
            .toList();

    private final ElasticsearchClient client;

    DeadLetters(ElasticsearchClient client) {
        this.client = client;
    }

    /** Hands over the letters until one is answered with false; texts of documents are left where they are. */
    void forEachWhile(Query query, Predicate<FoundLetter> goesOn) throws IOException {
        refresh();
        SearchRequest request = SearchRequest.of(s -> s.index(INDEX)
                .ignoreUnavailable(true)
                .query(query)
                .sort(ORDER)
                .size(PAGE)
                .seqNoPrimaryTerm(true)
                .source(c -> c.filter(f -> f.excludes("document.json")))
                .trackTotalHits(t -> t.enabled(false))
                .allowPartialSearchResults(false));
        List<FieldValue> after = page(request, goesOn);
        while (!after.isEmpty()) {
            after = page(request.rebuild().searchAfter(after).build(), goesOn);
        }
    }

    /**
     * Marks letters as settled that still are as they were found, and lets go of the documents they kept. One that is gone
     * meanwhile needs no mark.
     *
     * @return ids of those that are not, because their input was refused again
     */
    Set<String> settle(List<FoundLetter> letters, LetterOutcome outcome, Instant at) throws IOException {
        Set<String> again = new HashSet<>();
        for (int from = 0; from < letters.size(); from += PAGE) {
            settlePage(letters.subList(from, Math.min(from + PAGE, letters.size())), outcome, at, again);
        }
        return again;
    }

    private void settlePage(List<FoundLetter> letters, LetterOutcome outcome, Instant at, Set<String> again)
            throws IOException {
        BulkRequest.Builder request = new BulkRequest.Builder().requireAlias(true);
        letters.forEach(found -> request.operations(o -> o.update(u -> u.index(INDEX)
                .id(found.id())
                .ifSeqNo(found.sequence())
                .ifPrimaryTerm(found.term())
                .action(a -> a.doc(settled(found.letter(), outcome, at))))));
        for (BulkResponseItem item : client.bulk(request.build()).items()) {
            if (item.status() == CONFLICT) {
                again.add(item.id());
            } else if (item.error() != null && item.status() != GONE) {
                throw new IOException("Elasticsearch does not take that a dead letter is settled: "
                        + item.error().reason());
            }
        }
    }

    private static Map<String, Object> settled(DeadLetter letter, LetterOutcome outcome, Instant at) {
        Map<String, Object> change = new HashMap<>(Map.of("settled_at", at.toString(), "outcome", outcome.name()));
        if (letter.document() != null) {
            change.put("document", Collections.singletonMap("json", null));
        }
        return change;
    }

    private List<FieldValue> page(SearchRequest request, Predicate<FoundLetter> goesOn) throws IOException {
        SearchResponse<DeadLetter> response;
        try {
            response = client.search(request, DeadLetter.class);
        } catch (ElasticsearchException e) {
            throw new IOException("Elasticsearch refused to read " + INDEX + ": " + e.getMessage(), e);
        }
        List<Hit<DeadLetter>> hits = response.hits().hits();
        boolean on = hits.stream().map(DeadLetters::found).allMatch(goesOn);
        return !on || hits.size() < PAGE ? List.of() : hits.get(hits.size() - 1).sort();
    }

    private static FoundLetter found(Hit<DeadLetter> hit) {
        return new FoundLetter(hit.id(), hit.source(), hit.seqNo(), hit.primaryTerm());
    }

    /** A letter is listed as soon as it is written. */
    private void refresh() throws IOException {
        client.indices().refresh(r -> r.index(INDEX).ignoreUnavailable(true));
    }
}
