package vn.diembao.dashboards.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.diembao.dashboards.alert.Alert.Quote;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.dashboards.volume.VolumeReader;
import vn.diembao.model.Clip;
import vn.diembao.model.Evidence;
import vn.diembao.model.PublishedFlag;

/** Makes one alert of each story. */
final class AlertComposer {
    /** What was published longer before it was found is told by digests, as late. */
    private static final Duration STALE = Duration.ofDays(VolumeReader.FRESH_DAYS);

    private static final int QUOTES = 3;
    private static final int LONGEST_QUOTE = 160;
    private static final int LONGEST_TITLE = 300;
    private static final String KINDS = "alert_kinds:";
    private static final List<String> TONES = List.of("pos", "neu", "neg");

    private final AlertWords words;
    private final TermBook terms;
    private final StoryRoots roots;

    AlertComposer(AlertWords words, TermBook terms, StoryRoots roots) {
        this.words = words;
        this.terms = terms;
        this.roots = roots;
    }

    /** Id of the story a clip belongs to, as it is stored; its own where nothing is known. */
    static String story(Clip clip) {
        return clip.story() == null || clip.story().id() == null
                ? clip.article().id()
                : clip.story().id();
    }

    /** In the order in which the stories were first seen. */
    List<Alert> compose(List<Clip> clips) {
        Map<String, List<Clip>> stories = new LinkedHashMap<>();
        clips.stream().filter(clip -> !isStale(clip)).forEach(clip -> stories.computeIfAbsent(
                        roots.root(story(clip)), none -> new ArrayList<>())
                .add(clip));
        List<Alert> alerts = new ArrayList<>();
        stories.forEach((story, texts) -> alerts.add(alert(story, texts)));
        return alerts;
    }

    private Alert alert(String story, List<Clip> texts) {
        List<Clip> ordered = texts.stream()
                .sorted(Comparator.comparing((Clip clip) ->
                                clip.story() != null && clip.story().copiesAnother())
                        .thenComparing(clip -> clip.history().firstSeenAt())
                        .thenComparing(clip -> clip.article().id()))
                .toList();
        Clip first = ordered.get(0);
        Set<String> kinds = new TreeSet<>();
        ordered.forEach(clip -> kinds.addAll(clip.labels().alertKinds()));
        if (kinds.isEmpty()) {
            kinds.add(Alert.OTHER);
        }
        String tone = ordered.stream()
                .map(clip -> clip.labels().eventTone())
                .max(Comparator.comparingInt(TONES::indexOf))
                .orElseThrow();
        return new Alert(
                story,
                List.copyOf(kinds),
                kinds.stream()
                        .map(kind -> terms.known("alerts", kind).orElseGet(() -> words.of("kind", kind)))
                        .collect(Collectors.joining("; ")),
                tone,
                false,
                AlertWords.cut(AlertWords.line(first.article().title()), LONGEST_TITLE),
                AlertWords.line(first.outlet().name()),
                first.article().publishedAt(),
                first.article().url(),
                ordered.stream().map(clip -> clip.article().id()).toList(),
                why(ordered),
                "");
    }

    /** Of the first text first; each of the words once. */
    private List<Quote> why(Collection<Clip> clips) {
        Set<String> said = new LinkedHashSet<>();
        List<Quote> quotes = new ArrayList<>();
        clips.forEach(clip -> raising(clip).forEach(evidence -> {
            String quoted = AlertWords.cut(AlertWords.line(evidence.text()), LONGEST_QUOTE);
            if (!quoted.isEmpty() && quotes.size() < QUOTES && said.add(quoted)) {
                quotes.add(new Quote(clip.article().id(), words.of("field", evidence.field()), quoted));
            }
        }));
        return quotes;
    }

    /** What names a kind, else what says that it is an alert at all. */
    private static Stream<Evidence> raising(Clip clip) {
        List<Evidence> all = clip.labels().evidence();
        List<Evidence> ofKinds =
                all.stream().filter(e -> e.label().startsWith(KINDS)).toList();
        return ofKinds.isEmpty()
                ? all.stream()
                        .filter(e -> e.label().equals("alert") || e.label().startsWith("alert:"))
                : ofKinds.stream();
    }

    private static boolean isStale(Clip clip) {
        boolean hasOwnTime = !PublishedFlag.isAmong(clip.article().flags());
        return hasOwnTime
                && clip.article()
                        .publishedAt()
                        .plus(STALE)
                        .isBefore(clip.history().firstSeenAt());
    }
}
