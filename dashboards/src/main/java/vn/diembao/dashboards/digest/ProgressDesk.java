package vn.diembao.dashboards.digest;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.term.TermShelf;
import vn.diembao.model.Clip;
import vn.diembao.model.elasticsearch.SearchPages;
import vn.diembao.model.elasticsearch.StoredIndex;

/** The programmes' progress as the weekly digest has it, for pages that show other days. Safe to share between threads. */
public final class ProgressDesk {
    /** So many texts are read, the newest: more would keep a reader waiting. */
    public static final int MOST = 1_000;

    private final SearchPages pages;
    private final TermShelf terms;

    /** @param client connection to the cluster; stays the caller's to close */
    public ProgressDesk(ElasticsearchClient client, TermShelf terms) {
        pages = new SearchPages(client);
        this.terms = requireNonNull(terms, "terms is null");
    }

    /** @param cut whether there were more texts with figures than are read */
    public record Found(List<ProgressLine> lines, boolean cut) {
        public Found {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Targets of these days, and what texts report.
     *
     * @param texts those without figures are passed over
     * @param programmes of which lines are wanted; none for all
     * @throws IOException when the index cannot be read whole
     */
    public Found read(LocalDate first, LocalDate last, Query texts, Collection<String> programmes) throws IOException {
        Query told = ClipQuery.all(texts, ClipQuery.there("labels.numbers.programme"));
        List<ReportedText> read = new ArrayList<>();
        pages.forEachWhile(StoredIndex.CLIPS, Clip.class, told, List.of("-published_at", "id"), clip -> {
            read.add(ReportedText.of(clip));
            return read.size() <= MOST;
        });
        List<ReportedText> newest = read.subList(0, Math.min(read.size(), MOST));
        List<ProgressLine> lines = new Progress(terms.book(), first, last, newest).lines();
        return new Found(
                lines.stream()
                        .filter(line -> programmes.isEmpty() || programmes.contains(line.programme()))
                        .toList(),
                read.size() > MOST);
    }
}
