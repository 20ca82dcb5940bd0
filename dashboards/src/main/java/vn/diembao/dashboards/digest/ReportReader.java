package vn.diembao.dashboards.digest;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.diembao.dashboards.digest.ReportMaterial.Told;
import vn.diembao.dashboards.scorecard.Campaign;
import vn.diembao.dashboards.scorecard.Frame;
import vn.diembao.dashboards.scorecard.Validity;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.tally.Span;
import vn.diembao.dashboards.tally.StandInFinder;
import vn.diembao.dashboards.tally.Tally;
import vn.diembao.dashboards.tally.TallyReader;
import vn.diembao.dashboards.tally.Timeline;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.dashboards.unit.Letterhead;

/** Reads what a periodic report is made of: Elasticsearch counts, and only critical texts are read one by one. */
final class ReportReader {
    private final ClipReader clips;
    private final TallyReader tallies;
    private final StandInFinder standIns;
    private final EditionScores scores;
    private final SourceReader sources;

    ReportReader(ElasticsearchClient client) {
        clips = new ClipReader(client);
        tallies = new TallyReader(client);
        standIns = new StandInFinder(client);
        scores = new EditionScores(client);
        sources = new SourceReader(client);
    }

    /**
     * @param unit union id: what names this body or one below it; null for all
     * @throws IOException when the index cannot be read whole
     * @throws IllegalArgumentException when the taxonomy knows no such unit
     */
    ReportMaterial read(Edition edition, String unit, Instant now) throws IOException {
        TermBook names = clips.names();
        UnitScope scope = UnitScope.of(unit, names);
        List<Span> spans = List.of(edition.span(), edition.previous().span());
        Set<String> standing = new HashSet<>();
        for (Span span : spans) {
            standing.addAll(standIns.find(ClipQuery.seenIn(span), scope.relevant()));
        }
        Query counted = ClipQuery.ownTexts(scope.relevant(), standing);
        CopyFolder folder = new CopyFolder(standing);
        List<DigestClip> critical = clips.folded(
                clips.read(ClipQuery.all(
                        scope.relevant(ClipQuery.seenIn(edition.span())), ClipQuery.critical(), ClipQuery.press())),
                folder);
        Query press = ClipQuery.all(counted, ClipQuery.press());
        List<Tally> all = tallies.read(spans, press, Map.of());
        Query portals = ClipQuery.all(counted, ClipQuery.outletKind("union_portal"));
        Map<String, SortedMap<LocalDate, Long>> pages = unit == null ? pages(edition, names) : Map.of();
        return new ReportMaterial(
                edition,
                unit,
                Letterhead.of(names.union(unit == null ? TermBook.TOP_UNION : unit)),
                now,
                soFar(all.get(0), edition.frame(now), press),
                all.get(1),
                tallies.read(spans.subList(0, 1), portals, Map.of()).get(0),
                campaigns(edition, counted),
                critical,
                clips.trails(critical, scope, standing, edition, folder),
                pages,
                pages.isEmpty() ? Map.of() : hours(edition, pages.keySet()),
                unit == null ? scores.read(edition, now, names, sources.read(edition)) : List.of(),
                names);
    }

    /** Days to come are no gap in the figures of a period that is not over. */
    private Tally soFar(Tally tally, Frame frame, Query counted) throws IOException {
        List<LocalDate> over = frame.days();
        if (tally.whole() || frame.isOver(frame.last())) {
            return tally;
        }
        boolean whole = over.isEmpty()
                || tallies.read(List.of(frame.span(frame.first(), over.get(over.size() - 1))), counted, Map.of())
                        .get(0)
                        .whole();
        return new Tally(whole, tally.texts(), tally.counts());
    }

    private List<Told> campaigns(Edition edition, Query counted) throws IOException {
        Frame frame = edition.frame(edition.to());
        List<Told> told = new ArrayList<>();
        for (Campaign campaign : scores.campaigns()) {
            Query on = ClipQuery.all(counted, ClipQuery.programmes(campaign.programmes()));
            for (Validity window : campaign.windows(edition.first(), edition.last())) {
                Validity within =
                        new Validity(later(window.from(), edition.first()), earlier(window.to(), edition.last()));
                Span span = frame.span(within.from(), within.to());
                told.add(new Told(
                        campaign,
                        within,
                        tallies.read(List.of(span), on, Map.of()).get(0)));
            }
        }
        return told;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Posts that pass a text on count too: asked is how often a page posts. */
    private Map<String, SortedMap<LocalDate, Long>> pages(Edition edition, TermBook names) throws IOException {
        Map<String, Query> keyed = new LinkedHashMap<>();
        names.pages().forEach((id, name) -> keyed.put(id, ClipQuery.outlets(List.of(id))));
        if (keyed.isEmpty()) {
            return Map.of();
        }
        Frame frame = edition.frame(edition.to());
        Map<String, SortedMap<LocalDate, Long>> pages = new TreeMap<>();
        tallies.along(List.of(Timeline.daily(ClipQuery.posts(), edition.span(), keyed)))
                .get(0)
                .forEach((id, counts) -> {
                    SortedMap<LocalDate, Long> days = new TreeMap<>();
                    counts.forEach((beginning, count) -> days.put(frame.day(beginning), count));
                    pages.put(id, days);
                });
        return pages;
    }

    private Map<Integer, Long> hours(Edition edition, Set<String> pages) throws IOException {
        Map<Integer, Long> hours = new TreeMap<>();
        Timeline posts = new Timeline(
                ClipQuery.posts(), edition.span(), Map.of("", ClipQuery.outlets(pages)), Timeline.Step.HOUR);
        tallies.along(List.of(posts))
                .get(0)
                .get("")
                .forEach((hour, count) -> hours.merge(hour.atZone(Edition.ZONE).getHour(), count, Long::sum));
        return hours;
    }
}
