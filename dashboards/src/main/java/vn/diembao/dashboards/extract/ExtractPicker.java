package vn.diembao.dashboards.extract;

import java.util.Comparator;
import java.util.List;
import vn.diembao.model.Clip;

/**
 * Quotes the two most telling sentences of a text, unaltered: of the pairs that fit, the one whose sentences weigh most and
 * speak together of most of what the text speaks of. Sentences that do not stand side by side are joined by {@code (…)};
 * between those that do, a full stop is set where the text has none. Thread-safe.
 */
public final class ExtractPicker {
    /** In characters, UTF-16 units. */
    public static final int MAX_LENGTH = 450;
    /** What stands between sentences that are not neighbours. */
    public static final String GAP = " (…) ";

    private static final int COMPARED = 10;

    private final CandidateReader reader = new CandidateReader(Phrases.load());

    /** At most {@link #MAX_LENGTH} characters; empty when the clip has neither lead nor body. */
    public String pick(Clip clip) {
        WordPairs told = new WordPairs(clip.article().title());
        List<Candidate> all = reader.read(clip, told);
        if (all.isEmpty()) {
            return "";
        }
        PassageScale scale = new PassageScale(all, told);
        List<Passage> single = all.stream()
                .map(scale::alone)
                .sorted(Comparator.comparingDouble(Passage::weight).reversed())
                .limit(COMPARED)
                .toList();
        return single.stream()
                .flatMap(first -> single.stream()
                        .map(Passage::first)
                        .filter(second -> second.place() > first.first().place() && Passage.fits(first.first(), second))
                        .map(second -> scale.together(first, second)))
                .max(Comparator.comparingDouble(Passage::weight))
                .filter(pair -> pair.weight() >= single.get(0).weight())
                .map(Passage::line)
                .orElseGet(() -> cut(single.get(0).line()));
    }

    private static String cut(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int space = text.lastIndexOf(' ', MAX_LENGTH - 1);
        int end = space > 0 ? space : text.offsetByCodePoints(0, text.codePointCount(0, MAX_LENGTH - 1) - 1);
        return text.substring(0, end).replaceAll("[\\s,;:–-]+$", "") + '…';
    }
}
