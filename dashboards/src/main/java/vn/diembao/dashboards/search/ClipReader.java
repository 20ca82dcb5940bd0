package vn.diembao.dashboards.search;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipStory;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Reads one clip and what belongs to it. Safe to share between threads. */
public final class ClipReader {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
    private static final String DUPLICATE_OF = "story.duplicate_of";
    private static final int MOST = 60;
    /** Pointers to pointers are few; a circle would be a fault. */
    private static final int MOST_NAMES = 200;

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
        Query sameText = any(DUPLICATE_OF, names(way, DUPLICATE_OF));
        List<String> shown = List.of(id, first);
        List<Clip> copies = search(Query.of(q -> q.bool(b -> b.filter(sameText).mustNot(ids(shown)))))
                .clips();
        if (story == null || story.id() == null) {
            return Optional.of(new ClipFile(clip, original.orElse(null), copies, List.of(), 0));
        }
        Query members = any("story.id", names(way(story.id(), ClipStory::redirectedTo), "story.redirected_to"));
        Found others = search(Query.of(q -> q.bool(b -> b.filter(members).mustNot(ids(shown), sameText))));
        return Optional.of(new ClipFile(clip, original.orElse(null), copies, others.clips(), others.total()));
    }

    private record Found(List<Clip> clips, long total) {}

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
            List<String> led = search(any(pointer, asked)).clips().stream()
                    .map(clip -> clip.article().id())
                    .filter(names::add)
                    .toList();
            asked = led;
        }
        return names;
    }

    private Found search(Query query) throws IOException {
        SearchResponse<Clip> answer;
        try {
            answer = client.search(
                    s -> s.index(StoredIndex.CLIPS.alias())
                            .query(query)
                            .size(MOST)
                            .trackTotalHits(t -> t.enabled(true))
                            .allowPartialSearchResults(false)
                            .sort(o -> o.field(f -> f.field("published_at").order(SortOrder.Asc)))
                            .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc))),
                    Clip.class);
        } catch (ElasticsearchException e) {
            throw refused(e);
        }
        List<Clip> clips = new ArrayList<>(answer.hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList());
        return new Found(clips, answer.hits().total().value());
    }

    private static IOException refused(ElasticsearchException e) {
        return new IOException("Elasticsearch refused to read clips: " + e.getMessage(), e);
    }

    private static Query ids(List<String> ids) {
        return Query.of(q -> q.ids(i -> i.values(ids)));
    }

    private static Query any(String field, Collection<String> values) {
        List<FieldValue> all = values.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(all))));
    }
}
