package vn.diembao.dashboards.digest;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.diembao.dashboards.scorecard.Score;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.tally.Span;
import vn.diembao.dashboards.tally.StandInFinder;
import vn.diembao.dashboards.tally.Tally;
import vn.diembao.dashboards.tally.TallyReader;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.dashboards.unit.Letterhead;
import vn.diembao.model.elasticsearch.SearchPages;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Reads what a digest is made of; keeps extracts, never whole texts, so that memory grows with the digest only. */
final class DigestReader {
    private final SearchPages pages;
    private final ClipReader clips;
    private final SourceReader sources;
    private final TallyReader tallies;
    private final StandInFinder standIns;
    private final EditionScores scores;

    DigestReader(ElasticsearchClient client) {
        pages = new SearchPages(client);
        clips = new ClipReader(client);
        sources = new SourceReader(client);
        tallies = new TallyReader(client);
        standIns = new StandInFinder(client);
        scores = new EditionScores(client);
    }

    /**
     * @param unit union id: what names this body or one below it; null for all
     * @throws IOException when the index cannot be read whole
     * @throws IllegalArgumentException when the taxonomy knows no such unit
     */
    DigestMaterial read(Edition edition, String unit, Instant now) throws IOException {
        TermBook names = clips.names();
        UnitScope scope = UnitScope.of(unit, names);
        List<Span> spans = spans(edition);
        Set<String> standing = new HashSet<>();
        for (Span span : spans) {
            standing.addAll(standIns.find(ClipQuery.seenIn(span), scope.relevant()));
        }
        CopyFolder folder = new CopyFolder(standing);
        List<DigestClip> texts = clips.folded(clips.read(scope.relevant(ClipQuery.seenIn(edition.span()))), folder);
        Query counted = ClipQuery.ownTexts(scope.relevant(), standing);
        return new DigestMaterial(
                edition,
                unit,
                Letterhead.of(names.union(unit == null ? TermBook.TOP_UNION : unit)),
                now,
                texts,
                pages.count(StoredIndex.CLIPS, scope.irrelevant(ClipQuery.seenIn(edition.span()))),
                pages.count(StoredIndex.CLIPS, ClipQuery.all(counted, ClipQuery.seenIn(spans.get(1)))),
                clips.trails(texts, scope, standing, edition, folder),
                weeks(edition, counted, names, unit == null ? scores(edition, now, names) : List.of()),
                changed(edition, scope),
                sources.hours(edition).totals(),
                sources.health(edition, now),
                names);
    }

    /**
     * What belongs into an issued paper by now, and how the named clips are, whether they still belong there or not.
     *
     * @param scope null for the named clips alone
     * @param ids of clips; those that are no longer stored are left out
     * @throws IOException when the index cannot be read whole
     */
    List<DigestClip> look(PaperScope scope, Set<String> ids) throws IOException {
        List<DigestClip> found = new ArrayList<>();
        if (scope != null) {
            UnitScope bodies = new UnitScope(
                    scope.body() == null ? List.of() : clips.names().withThoseBelow(scope.body()));
            found.addAll(clips.read(bodies.relevant(ClipQuery.seenIn(new Span(scope.from(), scope.to())))));
        }
        Set<String> others = new TreeSet<>(ids);
        found.forEach(clip -> others.remove(clip.id()));
        found.addAll(clips.read(others));
        return found;
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

    /** Posts are kept for some weeks only: a year ago is compared by the press alone. */
    private Weeks weeks(Edition edition, Query counted, TermBook names, List<Score> scores) throws IOException {
        if (edition.period() == DigestPeriod.DAY) {
            return Weeks.none();
        }
        List<Span> spans = spans(edition);
        List<Tally> all = tallies.read(spans.subList(0, 2), counted, names.unionsByLevel());
        List<Tally> press = tallies.read(
                List.of(spans.get(0), spans.get(2)), ClipQuery.all(counted, ClipQuery.press()), names.unionsByLevel());
        return new Weeks(all.get(0), all.get(1), press.get(0), press.get(1), scores);
    }

    /** The scorecard alone. */
    List<Score> scores(Edition edition, Instant now) throws IOException {
        return scores(edition, now, clips.names());
    }

    /** Of a report on all units: the plans oblige the whole confederation. */
    private List<Score> scores(Edition edition, Instant now, TermBook names) throws IOException {
        return edition.period() == DigestPeriod.DAY
                ? List.of()
                : scores.read(edition, now, names, sources.read(edition));
    }

    private List<DigestClip> changed(Edition edition, UnitScope scope) throws IOException {
        Query inPeriod = ClipQuery.either(
                edition.span().on("history.updated_at"), edition.span().on("history.withdrawn_at"));
        return clips.read(scope.relevant(inPeriod)).stream()
                .filter(c -> c.changedIn(edition))
                .toList();
    }
}
