package vn.diembao.dashboards.alert;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.tally.Span;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.dashboards.term.TermShelf;
import vn.diembao.dashboards.unit.Coverage;
import vn.diembao.dashboards.unit.UnitProfile;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipStory;
import vn.diembao.model.elasticsearch.SearchPages;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Reads what alerts are made of. Holds no state between calls; safe to share between threads. */
public final class AlertReader {
    private static final List<String> BY_FIRST_SIGHT = List.of(ClipQuery.FIRST_SEEN, "id");
    private static final int IDS_AT_ONCE = 1_000;

    private final SearchPages pages;

    /** The part of a clip that tells where its story went. */
    private record StoredStory(String id, ClipStory story) {}

    /** @param client connection to the cluster; stays the caller's to close */
    public AlertReader(ElasticsearchClient client) {
        pages = new SearchPages(requireNonNull(client, "client is null"));
    }

    /** Names behind ids: one reading serves all units of a look. */
    public TermBook terms() throws IOException {
        return TermShelf.read(pages);
    }

    /**
     * Clips with an alert that were first seen or changed since then, oldest first. A change may be a comma, or a page that
     * came back: {@link AlertRound} takes it for news of what was told already, never for a new story.
     */
    List<Clip> fresh(Instant since, Query scope) throws IOException {
        Query seen = Query.of(
                q -> q.range(r -> r.date(d -> d.field(ClipQuery.FIRST_SEEN).gte(since.toString()))));
        Query changed = Query.of(
                q -> q.range(r -> r.date(d -> d.field("history.updated_at").gte(since.toString()))));
        return clips(ClipQuery.either(seen, changed), scope);
    }

    /** Clips with an alert that were first seen within a stretch of time, oldest first. */
    List<Clip> seen(Instant from, Instant to, Query scope) throws IOException {
        return clips(ClipQuery.seenIn(new Span(from, to)), scope);
    }

    /** Learns where stories went. */
    void follow(Set<String> stories, StoryRoots roots) throws IOException {
        for (Set<String> unknown = roots.unknown(stories); !unknown.isEmpty(); unknown = roots.unknown(stories)) {
            List<String> ids = List.copyOf(unknown);
            ids.forEach(id -> roots.learn(id, null));
            for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
                List<String> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE));
                Query those = Query.of(q -> q.ids(i -> i.values(some)));
                pages.forEach(
                        StoredIndex.CLIPS,
                        StoredStory.class,
                        those,
                        List.of("id"),
                        clip -> roots.learn(clip.id(), clip.story()));
            }
        }
    }

    /** What concerns a unit: texts on unions or labour; of one that wants no more, those that name it or a body below it. */
    static Query scope(UnitProfile profile, TermBook terms) {
        return scope(profile.covers() == Coverage.ALL ? null : profile.unit(), terms);
    }

    /** The same of a unit without a profile; null for all. */
    static Query scope(String unit, TermBook terms) {
        return ClipQuery.concerning(unit == null ? List.of() : terms.withThoseBelow(unit));
    }

    private List<Clip> clips(Query when, Query scope) throws IOException {
        Query gone = ClipQuery.there("history.withdrawn_at");
        List<Clip> clips = new ArrayList<>();
        pages.forEach(
                StoredIndex.CLIPS,
                Clip.class,
                Query.of(q ->
                        q.bool(b -> b.filter(when, scope, ClipQuery.alerts()).mustNot(gone))),
                BY_FIRST_SIGHT,
                clips::add);
        return clips;
    }
}
