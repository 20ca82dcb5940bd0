package vn.diembao.dashboards.search;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.dashboards.term.TermShelf;
import vn.diembao.model.Clip;
import vn.diembao.model.elasticsearch.PointInTime;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Asks Elasticsearch what a search finds. Safe to share between threads. */
public final class ClipFinder {
    /** Clips a page. */
    public static final int PAGE = 25;

    private static final String PUBLISHED = "published_at";
    private static final String TITLE = "title";
    private static final String LEAD = "lead";
    private static final String BODY = "body";
    private static final int EXTRACT = 240;
    private static final String TIMEOUT = "10s";

    private final ElasticsearchClient client;
    private final TermShelf terms;

    public ClipFinder(ElasticsearchClient client, TermShelf terms) {
        this.client = requireNonNull(client, "client is null");
        this.terms = requireNonNull(terms, "terms is null");
    }

    /**
     * One page.
     *
     * @param after cursor of the page before; empty for the first
     * @param fulltext whether extracts may come from within a text; else they are its beginning, whatever was typed
     * @throws SearchRefusedException when the search is not carried out
     * @throws IOException when the cluster cannot be reached, refuses, or answers in part only
     */
    public FoundPage page(ClipSearch search, String after, boolean fulltext) throws IOException {
        TermBook book = terms.book();
        FinderQuery query = new FinderQuery(book);
        boolean ranked =
                !search.newestFirst() && SearchText.parse(search.typed()).ranks();
        List<SortOptions> order = order(ranked);
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(StoredIndex.CLIPS.alias())
                .query(FinderQuery.base(search))
                .sort(order)
                .size(PAGE + 1)
                .trackTotalHits(t -> t.enabled(true))
                .allowPartialSearchResults(false)
                .timeout(TIMEOUT)
                .highlight(marks(fulltext));
        List<Query> narrowed = query.narrowed(search, null);
        if (!narrowed.isEmpty()) {
            request.postFilter(f -> f.bool(b -> b.filter(narrowed)));
        }
        request.aggregations(FacetCounts.asked(search, query));
        if (!after.isEmpty()) {
            request.searchAfter(Cursor.read(after, ranked));
        }
        SearchResponse<Clip> answer = ask(request.build());
        List<Hit<Clip>> hits = answer.hits().hits();
        boolean more = hits.size() > PAGE;
        List<Hit<Clip>> shown = more ? hits.subList(0, PAGE) : hits;
        return new FoundPage(
                answer.hits().total().value(),
                shown.stream().map(hit -> found(hit, fulltext)).toList(),
                FacetCounts.read(answer.aggregations(), search, book),
                more ? Cursor.write(shown.get(shown.size() - 1).sort()) : "");
    }

    /** All clips as they are now, to walk through while others come in; the caller's to close. */
    public PointInTime now() throws IOException {
        return PointInTime.open(client, StoredIndex.CLIPS);
    }

    /** Hands over every clip that a search finds at a moment, newest first; there is no limit. */
    public void forEach(ClipSearch search, PointInTime moment, Consumer<Clip> consumer) throws IOException {
        moment.forEach(
                Clip.class, new FinderQuery(terms.book()).whole(search), List.of('-' + PUBLISHED, "id"), consumer);
    }

    /** How many those are. */
    public long count(ClipSearch search, PointInTime moment) throws IOException {
        return moment.count(new FinderQuery(terms.book()).whole(search));
    }

    /** The newest clips of a search, as a feed shows them. */
    public List<Clip> newest(ClipSearch search, int most) throws IOException {
        Query whole = new FinderQuery(terms.book()).whole(search);
        SearchRequest request = SearchRequest.of(s -> s.index(StoredIndex.CLIPS.alias())
                .query(whole)
                .sort(order(false))
                .size(most)
                .trackTotalHits(t -> t.enabled(false))
                .allowPartialSearchResults(false)
                .timeout(TIMEOUT));
        List<Clip> clips = new ArrayList<>();
        ask(request).hits().hits().forEach(hit -> clips.add(hit.source()));
        return clips;
    }

    private SearchResponse<Clip> ask(SearchRequest request) throws IOException {
        SearchResponse<Clip> answer;
        try {
            answer = client.search(request, Clip.class);
        } catch (ElasticsearchException e) {
            throw new IOException("Elasticsearch refused to search clips: " + e.getMessage(), e);
        }
        if (answer.timedOut() || answer.shards().failed().intValue() > 0) {
            throw new IOException("Elasticsearch answered only in part");
        }
        return answer;
    }

    /** A lead may be the whole text, as feeds and posts have it: stretches from within would show it piece by piece. */
    private static FoundClip found(Hit<Clip> hit, boolean fulltext) {
        Clip clip = hit.source();
        List<String> title = hit.highlight().getOrDefault(TITLE, List.of());
        List<String> extract = fulltext
                ? hit.highlight().getOrDefault(LEAD, hit.highlight().getOrDefault(BODY, List.of()))
                : List.of();
        return new FoundClip(
                clip,
                title.isEmpty() ? Stretch.plain(clip.article().title()) : Stretch.marked(title.get(0)),
                extract.isEmpty() ? Stretch.plain(cut(clip.article().lead())) : Stretch.marked(extract.get(0)));
    }

    /** The beginning of a text, ended between two words. */
    static String cut(String text) {
        if (text.length() <= EXTRACT) {
            return text;
        }
        int end = text.lastIndexOf(' ', EXTRACT);
        return text.substring(0, end < EXTRACT / 2 ? EXTRACT : end).strip() + " …";
    }

    private static Highlight marks(boolean fulltext) {
        return Highlight.of(h -> {
            h.preTags(Stretch.OPEN).postTags(Stretch.CLOSE).requireFieldMatch(false);
            h.fields(TITLE, f -> f.numberOfFragments(0));
            if (fulltext) {
                h.fields(LEAD, f -> f.numberOfFragments(1).fragmentSize(EXTRACT));
                h.fields(BODY, f -> f.numberOfFragments(1).fragmentSize(EXTRACT));
            }
            return h;
        });
    }

    /** Together they name one clip, so that none is lost between two pages. */
    private static List<SortOptions> order(boolean ranked) {
        List<SortOptions> order = new ArrayList<>();
        if (ranked) {
            order.add(SortOptions.of(s -> s.score(c -> c.order(SortOrder.Desc))));
        }
        order.add(SortOptions.of(s -> s.field(f -> f.field(PUBLISHED).order(SortOrder.Desc))));
        order.add(SortOptions.of(s -> s.field(f -> f.field("id").order(SortOrder.Asc))));
        return order;
    }
}
