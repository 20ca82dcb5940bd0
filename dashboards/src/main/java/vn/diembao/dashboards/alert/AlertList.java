package vn.diembao.dashboards.alert;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.diembao.dashboards.tally.Span;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.dashboards.unit.UnitProfile;
import vn.diembao.model.Clip;

/** Lists the alerts of a period: the stories from the index, what a unit was told from its messages. */
public final class AlertList {
    /** A story may be told after its period, when quiet hours were over or it had become worse. */
    private static final Duration TOLD_LATER = Duration.ofDays(2);

    private final AlertReader reader;
    private final AlertShelf shelf;

    public AlertList(AlertReader reader, AlertShelf shelf) {
        this.reader = requireNonNull(reader, "reader is null");
        this.shelf = requireNonNull(shelf, "shelf is null");
    }

    /**
     * Lists by time.
     *
     * @param from first day, in Viet Nam
     * @param to last day
     * @param unit union id, null for all
     * @param profile of the unit, null where it has none
     * @throws IOException when index or messages cannot be read
     * @throws IllegalArgumentException when the taxonomy knows no such unit
     */
    public List<ListedAlert> read(LocalDate from, LocalDate to, String unit, UnitProfile profile) throws IOException {
        Instant begin = Span.midnight(from);
        Instant end = Span.midnight(to.plusDays(1));
        TermBook terms = reader.terms();
        if (unit != null) {
            terms.requireUnion(unit);
        }
        Query scope = profile == null ? AlertReader.scope(unit, terms) : AlertReader.scope(profile, terms);
        List<Clip> clips = reader.seen(begin, end, scope);
        List<AlertMessage> told = unit == null ? List.of() : shelf.since(unit, begin);
        StoryRoots roots = new StoryRoots();
        Set<String> stories = new HashSet<>();
        clips.forEach(clip -> stories.add(AlertComposer.story(clip)));
        told.forEach(message -> message.alerts().stream()
                .filter(alert -> !alert.isVolume())
                .forEach(alert -> stories.add(alert.story())));
        reader.follow(stories, roots);

        Map<String, Instant> seen = new HashMap<>();
        clips.forEach(
                clip -> seen.merge(clip.article().id(), clip.history().firstSeenAt(), (a, b) -> a.isBefore(b) ? a : b));
        Map<String, Instant> toldAt = new TreeMap<>();
        told.stream()
                .filter(message -> message.at().isBefore(end.plus(TOLD_LATER)))
                .forEach(message ->
                        message.alerts().forEach(alert -> toldAt.putIfAbsent(roots.root(alert.story()), message.at())));
        List<ListedAlert> listed = new ArrayList<>();
        new AlertComposer(AlertWords.load(), terms, roots)
                .compose(clips).stream()
                        .filter(alert -> profile == null || profile.alerts().want(alert.kinds()))
                        .forEach(alert -> listed.add(
                                new ListedAlert(alert, seen.get(alert.clips().get(0)), toldAt.get(alert.story()))));
        told.stream().filter(message -> message.at().isBefore(end)).forEach(message -> message.alerts().stream()
                .filter(Alert::isVolume)
                .forEach(alert -> listed.add(new ListedAlert(alert, message.at(), message.at()))));
        listed.sort(Comparator.comparing(ListedAlert::at)
                .thenComparing(one -> one.alert().story()));
        return listed;
    }
}
