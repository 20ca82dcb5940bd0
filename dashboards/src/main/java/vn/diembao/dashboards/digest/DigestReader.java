package vn.diembao.dashboards.digest;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.diembao.dashboards.tally.Span;
import vn.diembao.dashboards.tally.Tally;
import vn.diembao.dashboards.tally.TallyReader;
import vn.diembao.dashboards.tally.Trail;
import vn.diembao.dashboards.unit.Letterhead;
import vn.diembao.model.Clip;
import vn.diembao.model.SourceHealth;
import vn.diembao.model.SourceHour;
import vn.diembao.model.Term;
import vn.diembao.model.elasticsearch.SearchPages;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Reads what a digest is made of; keeps extracts, never whole texts, so that memory grows with the digest only. */
final class DigestReader {
    private static final String FIRST_SEEN = "history.first_seen_at";
    private static final String UPDATED = "history.updated_at";
    private static final String WITHDRAWN = "history.withdrawn_at";
    /** Fields that never change, so that a clip indexed meanwhile cannot shift a page. */
    private static final List<String> BY_FIRST_SIGHT = List.of(FIRST_SEEN, "id");

    /** Together they name one document, so that none is lost where one page ends and the next begins. */
    private static final List<String> BY_HOUR_AND_RUN = List.of("hour", "source_id", "run");

    private static final int IDS_AT_ONCE = 1_000;

    private static final Duration A_DAY = Duration.ofDays(1);

    private final SearchPages pages;
    private final TallyReader tallies;
    private final ExtractPicker picker =
            new ExtractPicker(new SentenceSplitter(DigestWords.load().list("sentence", "abbreviations")));

    DigestReader(ElasticsearchClient client) {
        pages = new SearchPages(client);
        tallies = new TallyReader(client);
    }

    /**
     * @param unit union id: what names this body or one below it; null for all
     * @throws IOException when the index cannot be read whole
     * @throws IllegalArgumentException when the taxonomy knows no such unit
     */
    DigestMaterial read(Edition edition, String unit, Instant now) throws IOException {
        TermNames names = names();
        if (unit != null) {
            names.requireUnion(unit);
        }
        List<String> bodies = unit == null ? List.of() : names.withThoseBelow(unit);
        CopyFolder folder = new CopyFolder();
        List<DigestClip> clips = folded(clips(relevant(seenIn(edition), bodies)), folder);
        Query counted = ownTexts(relevant(Query.of(q -> q.matchAll(m -> m)), bodies));
        return new DigestMaterial(
                edition,
                unit,
                Letterhead.of(names.union(unit == null ? TermNames.TOP_UNION : unit)),
                now,
                clips,
                pages.count(StoredIndex.CLIPS, irrelevant(seenIn(edition), bodies)),
                pages.count(StoredIndex.CLIPS, ownTexts(relevant(seenIn(edition.previous()), bodies))),
                trails(clips, counted, edition, folder),
                weeks(edition, counted, names),
                changed(edition, bodies),
                sources(edition),
                health(edition, now),
                names);
    }

    /**
     * What belongs into an edition by now, and how the named clips are, whether they still belong there or not.
     *
     * @param unit union id, null for all
     * @param ids of clips; those that are no longer stored are left out
     * @throws IOException when the index cannot be read whole
     */
    List<DigestClip> look(Edition edition, String unit, Set<String> ids) throws IOException {
        List<String> bodies = unit == null ? List.of() : names().withThoseBelow(unit);
        List<DigestClip> clips = clips(relevant(seenIn(edition), bodies));
        Set<String> others = new TreeSet<>(ids);
        clips.forEach(clip -> others.remove(clip.id()));
        forIds(others, clip -> clips.add(DigestClip.of(clip, picker)));
        return clips;
    }

    private void forIds(Set<String> wanted, Consumer<Clip> consumer) throws IOException {
        List<String> ids = List.copyOf(wanted);
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE));
            Query those = Query.of(q -> q.ids(i -> i.values(some)));
            pages.forEach(StoredIndex.CLIPS, Clip.class, those, List.of("id"), consumer);
        }
    }

    private List<DigestClip> clips(Query query) throws IOException {
        List<DigestClip> clips = new ArrayList<>();
        pages.forEach(StoredIndex.CLIPS, Clip.class, query, BY_FIRST_SIGHT, c -> clips.add(DigestClip.of(c, picker)));
        return clips;
    }

    private Map<String, Trail> trails(List<DigestClip> clips, Query counted, Edition edition, CopyFolder folder)
            throws IOException {
        Set<String> stories = new LinkedHashSet<>(StoryTable.stories(clips).keySet());
        CaseTable.cases(clips).forEach(one -> stories.add(one.story()));
        learnJoined(stories, folder);
        Map<String, Set<String>> named = new LinkedHashMap<>();
        stories.forEach(story -> named.put(story, folder.namesOf(story)));
        return tallies.trails(named, counted, edition.to(), edition.previous().span());
    }

    /** Of stories that became part of these: earlier clips know them by the ids they had. */
    private void learnJoined(Set<String> stories, CopyFolder folder) throws IOException {
        Set<String> asked = new HashSet<>();
        Set<String> next = new LinkedHashSet<>();
        stories.forEach(story -> next.addAll(folder.namesOf(story)));
        while (!next.isEmpty()) {
            List<FieldValue> into = next.stream().map(FieldValue::of).toList();
            Query joined =
                    Query.of(q -> q.terms(t -> t.field("story.redirected_to").terms(v -> v.value(into))));
            asked.addAll(next);
            next.clear();
            pages.forEach(StoredIndex.CLIPS, Clip.class, joined, List.of("id"), clip -> {
                folder.learn(clip.article().id(), clip.story());
                next.add(clip.article().id());
            });
            next.removeAll(asked);
        }
    }

    private Weeks weeks(Edition edition, Query counted, TermNames names) throws IOException {
        if (edition.period() == DigestPeriod.DAY) {
            return Weeks.none();
        }
        List<Span> spans = List.of(
                edition.span(), edition.previous().span(), edition.yearAgo().span());
        List<Tally> counts = tallies.read(spans, counted, names.unionsByLevel());
        return new Weeks(counts.get(0), counts.get(1), counts.get(2));
    }

    private List<DigestClip> folded(List<DigestClip> clips, CopyFolder folder) throws IOException {
        clips.forEach(clip -> folder.learn(clip.id(), clip.story()));
        for (Set<String> unknown = folder.unknown(); !unknown.isEmpty(); unknown = folder.unknown()) {
            unknown.forEach(id -> folder.learn(id, null));
            forIds(unknown, c -> folder.learn(c.article().id(), c.story()));
        }
        return folder.fold(clips);
    }

    private List<DigestClip> changed(Edition edition, List<String> bodies) throws IOException {
        Query inPeriod = Query.of(q -> q.bool(b -> b.should(
                        within(UPDATED, edition.from(), edition.to()), within(WITHDRAWN, edition.from(), edition.to()))
                .minimumShouldMatch("1")));
        return clips(relevant(inPeriod, bodies)).stream()
                .filter(c -> c.changedIn(edition))
                .toList();
    }

    private List<SourceTotal> sources(Edition edition) throws IOException {
        SourceHours hours = new SourceHours();
        pages.forEach(
                StoredIndex.SOURCE_HOURS,
                SourceHour.class,
                within("hour", edition.from(), edition.to()),
                BY_HOUR_AND_RUN,
                hours::add);
        return hours.totals();
    }

    /** Only what was judged within a day of the edition's end: how a source is today says nothing of an edition long past. */
    private List<SourceHealth> health(Edition edition, Instant now) throws IOException {
        Instant end = now.isBefore(edition.to()) ? now : edition.to();
        Query then = within("judged_at", end.minus(A_DAY), end.plus(A_DAY));
        List<SourceHealth> health = new ArrayList<>();
        pages.forEachIfThere(StoredIndex.SOURCE_HEALTH, SourceHealth.class, then, List.of("source_id"), health::add);
        return health;
    }

    private TermNames names() throws IOException {
        List<Term> terms = new ArrayList<>();
        Query all = Query.of(q -> q.matchAll(m -> m));
        pages.forEach(StoredIndex.TERMS, Term.class, all, List.of("kind", "id"), terms::add);
        return new TermNames(terms);
    }

    private static Query seenIn(Edition edition) {
        return within(FIRST_SEEN, edition.from(), edition.to());
    }

    private static Query relevant(Query period, List<String> bodies) {
        return Query.of(q ->
                q.bool(named(bodies).filter(period).mustNot(irrelevantLabel()).build()));
    }

    private static Query irrelevant(Query period, List<String> bodies) {
        return Query.of(q ->
                q.bool(named(bodies).filter(period).filter(irrelevantLabel()).build()));
    }

    private static BoolQuery.Builder named(List<String> bodies) {
        BoolQuery.Builder query = new BoolQuery.Builder();
        if (bodies.isEmpty()) {
            return query;
        }
        Query inForce = anyOf("labels.federations", bodies);
        Query asWritten = anyOf("labels.unions", bodies);
        return query.filter(f -> f.bool(b -> b.should(inForce, asWritten).minimumShouldMatch("1")));
    }

    private static Query anyOf(String field, List<String> values) {
        if (values.size() == 1) {
            return Query.of(q -> q.term(t -> t.field(field).value(values.get(0))));
        }
        List<FieldValue> all = values.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(all))));
    }

    /** Without copies of texts that others had first; clips of earlier releases are taken for texts of their own. */
    private static Query ownTexts(Query clips) {
        return Query.of(q -> q.bool(b -> b.filter(clips).mustNot(m -> m.exists(e -> e.field("story.duplicate_of")))));
    }

    private static Query irrelevantLabel() {
        return Query.of(q -> q.term(t -> t.field("labels.relevance").value("none")));
    }

    private static Query within(String field, Instant from, Instant to) {
        return Query.of(q ->
                q.range(r -> r.date(d -> d.field(field).gte(from.toString()).lt(to.toString()))));
    }
}
