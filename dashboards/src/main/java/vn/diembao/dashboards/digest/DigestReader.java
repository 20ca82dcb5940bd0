package vn.diembao.dashboards.digest;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
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
import vn.diembao.dashboards.scorecard.Score;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.tally.Span;
import vn.diembao.dashboards.tally.StandInFinder;
import vn.diembao.dashboards.tally.Tally;
import vn.diembao.dashboards.tally.TallyReader;
import vn.diembao.dashboards.tally.Trail;
import vn.diembao.dashboards.unit.Letterhead;
import vn.diembao.model.Clip;
import vn.diembao.model.Term;
import vn.diembao.model.elasticsearch.SearchPages;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Reads what a digest is made of; keeps extracts, never whole texts, so that memory grows with the digest only. */
final class DigestReader {
    /** Fields that never change, so that a clip indexed meanwhile cannot shift a page. */
    private static final List<String> BY_FIRST_SIGHT = List.of("history.first_seen_at", "id");

    private static final int IDS_AT_ONCE = 1_000;

    private final SearchPages pages;
    private final SourceReader sources;
    private final TallyReader tallies;
    private final StandInFinder standIns;
    private final WeekScores scores;
    private final ExtractPicker picker =
            new ExtractPicker(new SentenceSplitter(DigestWords.load().list("sentence", "abbreviations")));

    DigestReader(ElasticsearchClient client) {
        pages = new SearchPages(client);
        sources = new SourceReader(pages);
        tallies = new TallyReader(client);
        standIns = new StandInFinder(client);
        scores = new WeekScores(tallies);
    }

    /**
     * @param unit union id: what names this body or one below it; null for all
     * @throws IOException when the index cannot be read whole
     * @throws IllegalArgumentException when the taxonomy knows no such unit
     */
    DigestMaterial read(Edition edition, String unit, Instant now) throws IOException {
        TermNames names = names();
        UnitScope scope = scope(unit, names);
        List<Span> spans = spans(edition);
        Set<String> standing = new HashSet<>();
        for (Span span : spans) {
            standing.addAll(standIns.find(ClipQuery.seenIn(span), scope.relevant()));
        }
        CopyFolder folder = new CopyFolder(standing);
        List<DigestClip> clips = folded(clips(scope.relevant(UnitScope.seenIn(edition.span()))), folder);
        Query counted = ClipQuery.ownTexts(scope.relevant(), standing);
        SourceHours hours = sources.hours(edition);
        return new DigestMaterial(
                edition,
                unit,
                Letterhead.of(names.union(unit == null ? TermNames.TOP_UNION : unit)),
                now,
                clips,
                pages.count(StoredIndex.CLIPS, scope.irrelevant(UnitScope.seenIn(edition.span()))),
                pages.count(StoredIndex.CLIPS, ClipQuery.all(counted, ClipQuery.seenIn(spans.get(1)))),
                trails(clips, scope, standing, edition, folder),
                weeks(edition, counted, names, unit == null ? scores(edition, now, names, hours) : List.of()),
                changed(edition, scope),
                hours.totals(),
                sources.health(edition, now),
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
        UnitScope scope = new UnitScope(unit == null ? List.of() : names().withThoseBelow(unit));
        List<DigestClip> clips = clips(scope.relevant(UnitScope.seenIn(edition.span())));
        Set<String> others = new TreeSet<>(ids);
        clips.forEach(clip -> others.remove(clip.id()));
        forIds(others, clip -> clips.add(DigestClip.of(clip, picker)));
        return clips;
    }

    private static UnitScope scope(String unit, TermNames names) {
        if (unit == null) {
            return new UnitScope(List.of());
        }
        names.requireUnion(unit);
        return new UnitScope(names.withThoseBelow(unit));
    }

    /** That of the edition first, then those it is compared with. */
    private static List<Span> spans(Edition edition) {
        List<Span> spans =
                new ArrayList<>(List.of(edition.span(), edition.previous().span()));
        if (edition.period() != DigestPeriod.DAY) {
            spans.add(edition.yearAgo().span());
        }
        return spans;
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

    private Map<String, Trail> trails(
            List<DigestClip> clips, UnitScope scope, Set<String> standing, Edition edition, CopyFolder folder)
            throws IOException {
        Set<String> stories = new LinkedHashSet<>(StoryTable.stories(clips).keySet());
        CaseTable.cases(clips).forEach(one -> stories.add(one.story()));
        learnJoined(stories, folder);
        Map<String, Set<String>> named = new LinkedHashMap<>();
        stories.forEach(story -> named.put(story, folder.namesOf(story)));
        Set<String> all = new HashSet<>(standing);
        if (!named.isEmpty()) {
            Set<String> ids = new HashSet<>();
            named.values().forEach(ids::addAll);
            all.addAll(standIns.find(ClipQuery.stories(ids), scope.relevant()));
        }
        Query counted = ClipQuery.ownTexts(scope.relevant(), all);
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

    /** Posts are kept for some weeks only: a year ago is compared by the press alone. */
    private Weeks weeks(Edition edition, Query counted, TermNames names, List<Score> scores) throws IOException {
        if (edition.period() == DigestPeriod.DAY) {
            return Weeks.none();
        }
        List<Span> spans = spans(edition);
        List<Tally> all = tallies.read(spans.subList(0, 2), counted, names.unionsByLevel());
        List<Tally> press = tallies.read(
                List.of(spans.get(0), spans.get(2)), ClipQuery.all(counted, ClipQuery.press()), names.unionsByLevel());
        return new Weeks(all.get(0), all.get(1), press.get(0), press.get(1), scores);
    }

    /** Of a report on all units: the plans oblige the whole confederation. */
    private List<Score> scores(Edition edition, Instant now, TermNames names, SourceHours hours) throws IOException {
        if (edition.period() == DigestPeriod.DAY) {
            return List.of();
        }
        Query relevant = ClipQuery.relevant();
        Set<String> standing = standIns.find(ClipQuery.programmes(scores.programmes()), relevant);
        return scores.read(edition, now, names, hours, ClipQuery.ownTexts(relevant, standing));
    }

    private List<DigestClip> folded(List<DigestClip> clips, CopyFolder folder) throws IOException {
        clips.forEach(clip -> folder.learn(clip.id(), clip.story()));
        for (Set<String> unknown = folder.unknown(); !unknown.isEmpty(); unknown = folder.unknown()) {
            unknown.forEach(id -> folder.learn(id, null));
            forIds(unknown, c -> folder.learn(c.article().id(), c.story()));
        }
        return folder.fold(clips);
    }

    private List<DigestClip> changed(Edition edition, UnitScope scope) throws IOException {
        Query inPeriod = Query.of(q -> q.bool(b -> b.should(
                        UnitScope.within("history.updated_at", edition.from(), edition.to()),
                        UnitScope.within("history.withdrawn_at", edition.from(), edition.to()))
                .minimumShouldMatch("1")));
        return clips(scope.relevant(inPeriod)).stream()
                .filter(c -> c.changedIn(edition))
                .toList();
    }

    private TermNames names() throws IOException {
        List<Term> terms = new ArrayList<>();
        Query all = Query.of(q -> q.matchAll(m -> m));
        pages.forEach(StoredIndex.TERMS, Term.class, all, List.of("kind", "id"), terms::add);
        return new TermNames(terms);
    }
}
