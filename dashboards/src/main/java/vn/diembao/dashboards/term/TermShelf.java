package vn.diembao.dashboards.term;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.diembao.model.Term;
import vn.diembao.model.elasticsearch.SearchPages;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Reads the names from the index, anew when they are a minute old. Safe to share between threads. */
public final class TermShelf {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final SearchPages pages;
    private final Clock clock;
    private TermBook book;
    private Instant readAt = Instant.MIN;

    public TermShelf(ElasticsearchClient client, Clock clock) {
        pages = new SearchPages(client);
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** @throws IOException when the index cannot be read whole; one that is not there has no names */
    public synchronized TermBook book() throws IOException {
        Instant now = clock.instant();
        if (book == null || now.isAfter(readAt.plus(FRESH))) {
            book = read(pages);
            readAt = now;
        }
        return book;
    }

    /** The names as they are now; none where the index is not there. */
    public static TermBook read(SearchPages pages) throws IOException {
        List<Term> terms = new ArrayList<>();
        Query all = Query.of(q -> q.matchAll(m -> m));
        pages.forEachIfThere(StoredIndex.TERMS, Term.class, all, List.of("kind", "id"), terms::add);
        return new TermBook(terms);
    }
}
