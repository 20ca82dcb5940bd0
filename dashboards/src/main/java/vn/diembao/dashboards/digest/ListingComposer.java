package vn.diembao.dashboards.digest;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.diembao.dashboards.form.Digest.Listed;
import vn.diembao.dashboards.form.PlainText;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.term.TermBook;

/** Makes the full list of an edition: every text and every reprint, one line each. */
final class ListingComposer {
    private final DigestWords words;
    private final TermBook names;
    private final Function<List<DigestClip>, List<Integer>> numbers;

    /** @param numbers gives the numbers under which clips stand in the digest */
    ListingComposer(DigestWords words, TermBook names, Function<List<DigestClip>, List<Integer>> numbers) {
        this.words = words;
        this.names = names;
        this.numbers = numbers;
    }

    /** In the order of numbers, then, for what is not printed, of first sight. */
    List<Listed> list(List<DigestClip> clips) {
        return clips.stream()
                .sorted(Comparator.comparing(this::number).thenComparing(DigestClip.BY_FIRST_SIGHT))
                .map(this::listed)
                .toList();
    }

    private int number(DigestClip clip) {
        List<Integer> found = numbers.apply(List.of(clip));
        return found.isEmpty() ? Integer.MAX_VALUE : found.get(0);
    }

    private Listed listed(DigestClip clip) {
        var labels = clip.labels();
        return new Listed(
                VietnameseText.runs(numbers.apply(List.of(clip))),
                VietnameseText.time(clip.publishedAt()),
                ItemComposer.outletName(clip),
                ItemComposer.title(clip),
                PlainText.webAddress(clip.url()),
                named(labels.programmes(), id -> names.name("programme", id)),
                named(labels.contentLines(), id -> names.name("content_line", id)),
                named(clip.bodies(), names::union),
                VietnameseText.capital(words.of("tone", ItemComposer.tone(clip))),
                VietnameseText.capital(words.of("stance", labels.unionStance())),
                VietnameseText.count(clip.copies().size()));
    }

    private static String named(List<String> ids, Function<String, String> name) {
        return ids.stream().map(name).distinct().collect(Collectors.joining("; "));
    }
}
