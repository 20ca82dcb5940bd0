package vn.diembao.dashboards.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import vn.diembao.dashboards.form.PlainText;
import vn.diembao.model.Article;
import vn.diembao.model.Clip;
import vn.diembao.model.Evidence;

/**
 * Quotes the two most telling sentences of a text, unaltered: the lead and the sentences that hold the evidence of the
 * labels come first. Sentences that do not stand side by side are joined by {@code (…)}.
 */
final class ExtractPicker {
    static final int MAX_LENGTH = 350;
    /** What stands between sentences that are not neighbours. */
    static final String GAP = " (…) ";

    private static final int LOOKED_AT = 40;
    private static final int SHORT = 30;

    private final SentenceSplitter splitter;

    ExtractPicker(SentenceSplitter splitter) {
        this.splitter = splitter;
    }

    /** At most {@link #MAX_LENGTH} characters; empty when the clip has neither lead nor body. */
    String pick(Clip clip) {
        List<Sentence> sentences = sentences(clip.article());
        if (sentences.isEmpty()) {
            return "";
        }
        List<Integer> ranked = IntStream.range(0, sentences.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) ->
                        -weight(sentences.get(i), i, clip.labels().evidence())))
                .toList();
        int best = ranked.get(0);
        String alone = PlainText.line(sentences.get(best).text());
        return ranked.stream()
                .skip(1)
                .limit(4)
                .map(other -> join(sentences, Math.min(best, other), Math.max(best, other)))
                .filter(pair -> pair.length() <= MAX_LENGTH)
                .findFirst()
                .orElseGet(() -> cut(alone));
    }

    private List<Sentence> sentences(Article article) {
        List<Sentence> all = new ArrayList<>(splitter.split("lead", article.lead()));
        all.addAll(splitter.split("body", article.body()));
        Set<String> seen = new HashSet<>();
        return all.stream()
                .limit(LOOKED_AT)
                .filter(s -> s.text().codePoints().filter(Character::isLetter).count() > 2)
                .filter(s -> seen.add(s.text().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The opening carries the news; each kind of evidence in a sentence adds to it; scraps and monsters lose. */
    private static double weight(Sentence sentence, int position, List<Evidence> evidence) {
        double weight = 2.0 / (1 + position) + (sentence.field().equals("lead") ? 1.0 : 0.0);
        long labels = evidence.stream()
                .filter(e -> sentence.field().equals(e.field()) && sentence.holds(e.start()))
                .map(Evidence::label)
                .distinct()
                .count();
        weight += Math.min(labels, 3) * 0.5;
        if (sentence.text().length() < SHORT || sentence.text().endsWith("?")) {
            weight -= 1.5;
        }
        return sentence.text().length() > MAX_LENGTH ? weight - 1.0 : weight;
    }

    private static String join(List<Sentence> sentences, int first, int second) {
        String glue = second == first + 1 ? " " : GAP;
        return PlainText.line(sentences.get(first).text())
                + glue
                + PlainText.line(sentences.get(second).text());
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
