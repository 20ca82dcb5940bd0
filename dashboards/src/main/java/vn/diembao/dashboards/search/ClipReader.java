package vn.diembao.dashboards.search;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipStory;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Reads one clip and what belongs to it. Safe to share between threads. */
public final class ClipReader {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
    private static final String DUPLICATE_OF = "story.duplicate_of";
    private static final String NAMES = "names";
    /** So many are listed; a search finds the others. */
    private static final int MOST = 60;
    /** Pointers to pointers are few; a circle would be a fault. */
    private static final int MOST_NAMES = 1_000;

    private final ElasticsearchClient client;

    public ClipReader(ElasticsearchClient client) {
        this.client = requireNonNull(client, "client is null");
    }

    /** @throws IOException when the cluster cannot be reached, refuses, or answers in part only */
    public Optional<ClipFile> find(String id) throws IOException {
        Optional<Clip> found = clip(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Clip clip = found.get();
        ClipStory story = clip.story();
        List<String> way = way(id, ClipStory::duplicateOf);
        String first = way.get(way.size() - 1);
        Optional<Clip> original = first.equals(id) ? Optional.empty() : clip(first);
        Query sameText = ClipQuery.anyOf(DUPLICATE_OF, names(way, DUPLICATE_OF));
        Query shown = Query.of(q -> q.ids(i -> i.values(id, first)));
        ClipKin copies = kin(ClipFacet.TEXT, sameText, List.of(shown));
        return Optional.of(new ClipFile(clip, original.orElse(null), copies, story(story, List.of(shown, sameText))));
    }

    private ClipKin story(ClipStory story, List<Query> without) throws IOException {
        if (story == null || story.id() == null) {
            return ClipKin.none(ClipFacet.STORY);
        }
        Set<String> names = names(way(story.id(), ClipStory::redirectedTo), "story.redirected_to");
        return kin(ClipFacet.STORY, ClipQuery.anyOf(ClipFacet.STORY.field(), names), without);
    }

    private Optional<Clip> clip(String id) throws IOException {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    client.get(g -> g.index(StoredIndex.CLIPS.alias()).id(id), Clip.class)
                            .source());
        } catch (ElasticsearchException e) {
            throw refused(e);
        }
    }

    /** From this clip to the one that points no further, which is the last. */
    private List<String> way(String from, Function<ClipStory, String> next) throws IOException {
        Set<String> way = new LinkedHashSet<>();
        String at = from;
        while (at != null && way.add(at) && way.size() < MOST_NAMES) {
            at = clip(at).map(Clip::story).map(next).orElse(null);
        }
        return List.copyOf(way);
    }

    /** The clips on the way, and all that lead to one of them. */
    private Set<String> names(List<String> way, String pointer) throws IOException {
        Set<String> names = new LinkedHashSet<>(way);
        List<String> asked = way;
        while (!asked.isEmpty() && names.size() < MOST_NAMES) {
            Query leading = ClipQuery.anyOf(pointer, asked);
            asked = ask(s -> s.query(leading).size(MOST_NAMES).source(c -> c.fetch(false))).hits().hits().stream()
                    .map(Hit::id)
                    .filter(names::add)
                    .toList();
        }
        return names;
    }

    /**
     * Clips that belong together.
     *
     * @param without of which none is listed or counted
     */
    private ClipKin kin(ClipFacet facet, Query members, List<Query> without) throws IOException {
        SearchResponse<Clip> answer = ask(s -> s.query(members)
                .postFilter(f -> f.bool(b -> b.mustNot(without)))
                .aggregations(NAMES, a -> a.terms(t -> t.field(facet.field()).size(ClipSearch.MOST_VALUES + 1)))
                .size(MOST)
                .sort(o -> o.field(f -> f.field("published_at").order(SortOrder.Asc)))
                .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc))));
        List<String> names = answer.aggregations().get(NAMES).sterms().buckets().array().stream()
                .map(bucket -> bucket.key().stringValue())
                .toList();
        List<Clip> clips = answer.hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList();
        return new ClipKin(facet, names, clips, answer.hits().total().value());
    }

    private SearchResponse<Clip> ask(UnaryOperator<SearchRequest.Builder> question) throws IOException {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(StoredIndex.CLIPS.alias())
                .trackTotalHits(t -> t.enabled(true))
                .allowPartialSearchResults(false);
        try {
            return client.search(question.apply(request).build(), Clip.class);
        } catch (ElasticsearchException e) {
            throw refused(e);
        }
    }

    private static IOException refused(ElasticsearchException e) {
        return new IOException("Elasticsearch refused to read clips: " + e.getMessage(), e);
    }
}
