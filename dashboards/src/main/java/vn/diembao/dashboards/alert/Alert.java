package vn.diembao.dashboards.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One thing to be told: a story that leaders should hear of, or an unusual number of texts. Holds what is said of it, so that
 * it can be told again word by word, and no more.
 *
 * @param story id of the story; {@code volume:<kind>:<id>:<week>} for a number of texts
 * @param kinds ids of the taxonomy, {@link #VOLUME} for a number of texts; {@link #OTHER} where none is given
 * @param what the kinds in Vietnamese, one line
 * @param tone {@code pos}, {@code neu} or {@code neg}, the worst of its texts
 * @param again whether it was told before and has become worse since
 * @param title of its first text, or what is unusual
 * @param outlet that published it, empty for a number of texts
 * @param publishedAt by the outlet, else when it was first read
 * @param url of the text at its outlet, empty for a number of texts
 * @param clips ids of the texts it rests on
 * @param why words of the texts that raised it
 * @param note a sentence that says what the number is compared with; empty for a story
 */
public record Alert(
        String story,
        List<String> kinds,
        String what,
        String tone,
        boolean again,
        String title,
        String outlet,
        Instant publishedAt,
        String url,
        List<String> clips,
        List<Quote> why,
        String note) {
    /** Kind of an alert that is about a number of texts. */
    public static final String VOLUME = "volume";

    /** Kind of an alert whose text names none. */
    public static final String OTHER = "other";

    private static final String DELETED = "Đã xóa theo yêu cầu";
    private static final List<String> TONES = List.of("pos", "neu", "neg");

    public Alert {
        requireNonNull(story, "story is null");
        requireNonNull(what, "what is null");
        requireNonNull(tone, "tone is null");
        requireNonNull(title, "title is null");
        requireNonNull(outlet, "outlet is null");
        requireNonNull(publishedAt, "publishedAt is null");
        requireNonNull(url, "url is null");
        requireNonNull(note, "note is null");
        kinds = List.copyOf(kinds);
        clips = List.copyOf(clips);
        why = List.copyOf(why);
    }

    /**
     * Words as they stand in a text, with where they stand.
     *
     * @param clip id of the text; null in a record of an earlier release
     */
    public record Quote(String clip, String field, String words) {
        public Quote {
            requireNonNull(field, "field is null");
            requireNonNull(words, "words is null");
        }
    }

    /** The same, as one that was told before. */
    Alert toldAgain() {
        return new Alert(story, kinds, what, tone, true, title, outlet, publishedAt, url, clips, why, note);
    }

    /** How bad the tone is: the higher the worse. */
    int badness() {
        return TONES.indexOf(tone);
    }

    boolean isVolume() {
        return kinds.contains(VOLUME);
    }

    /** Further texts of the story. */
    int others() {
        return Math.max(0, clips.size() - 1);
    }

    /** Whether it tells of one of these texts. */
    boolean tells(Set<String> erased, Set<String> addresses) {
        return addresses.contains(url) || clips.stream().anyMatch(erased::contains);
    }

    /** Without a text that has to be forgotten; told before, it is not told again. */
    Alert without(Set<String> erased, Set<String> addresses) {
        List<String> left = clips.stream().filter(id -> !erased.contains(id)).toList();
        List<Quote> others = why.stream()
                .filter(quote -> quote.clip() != null && left.contains(quote.clip()))
                .toList();
        boolean shown = addresses.contains(url) || (!clips.isEmpty() && erased.contains(clips.get(0)));
        return shown
                ? new Alert(story, kinds, what, tone, again, DELETED, "", publishedAt, "", left, others, "")
                : new Alert(story, kinds, what, tone, again, title, outlet, publishedAt, url, left, others, note);
    }
}
