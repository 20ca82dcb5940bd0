package vn.diembao.dashboards.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.diembao.dashboards.extract.ExtractPicker;
import vn.diembao.dashboards.form.Digest.DigestItem;
import vn.diembao.dashboards.form.PlainText;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.model.OutletName;

/** Makes what is shown of one clip. */
final class ItemComposer {
    private static final String UNTITLED = "(không có tít)";

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final DigestWords words;
    private final TermBook names;
    private final WhyLine why;

    ItemComposer(DigestWords words, TermBook names) {
        this.words = words;
        this.names = names;
        this.why = new WhyLine(words, names);
    }

    /** @param sameStory number of the item that told the same story first, 0 for none */
    DigestItem item(int number, DigestClip clip, int sameStory) {
        String tone = tone(clip);
        boolean byPage = isByPage(clip);
        return new DigestItem(
                number,
                shownTitle(clip),
                PlainText.webAddress(clip.url()),
                byPage ? "Mạng xã hội" : outlet(clip),
                byPage ? "" : published(clip),
                SpreadLine.of(clip, sameStory),
                clip.extract(),
                tone,
                VietnameseText.capital(words.of("tone", tone)),
                chips(clip),
                flags(clip),
                why.of(clip.labels()),
                why.ofTone(clip.labels()));
    }

    static String title(DigestClip clip) {
        String title = PlainText.line(clip.title());
        return title.isEmpty() ? UNTITLED : title;
    }

    /** As its item is headed: a post that begins with its title by page and time. */
    static String shownTitle(DigestClip clip) {
        return isByPage(clip) ? outletName(clip) + ", " + published(clip) : title(clip);
    }

    private static boolean isByPage(DigestClip clip) {
        return clip.isSocial() && saysTitleAgain(clip);
    }

    static String outletName(DigestClip clip) {
        return outletName(clip.outlet());
    }

    static String outletName(OutletName outlet) {
        String name = PlainText.line(outlet.name());
        return name.isEmpty() ? PlainText.line(outlet.id()) : name;
    }

    /** {@code pos}, {@code neu} or {@code neg}, whatever the index holds. */
    static String tone(DigestClip clip) {
        String tone = clip.labels().eventTone();
        return tone.equals("pos") || tone.equals("neg") ? tone : "neu";
    }

    /** A post has no title of its own but its first words; the extract may be cut shorter than they are. */
    private static boolean saysTitleAgain(DigestClip clip) {
        String title = letters(clip.title());
        String opening = letters(clip.extract().split(Pattern.quote(ExtractPicker.GAP), 2)[0]);
        return !title.isEmpty() && !opening.isEmpty() && (opening.startsWith(title) || title.startsWith(opening));
    }

    private static String letters(String text) {
        return NO_LETTER.matcher(PlainText.line(text).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String outlet(DigestClip clip) {
        if (clip.isSocial()) {
            return outletName(clip) + " (mạng xã hội)";
        }
        return outletName(clip) + (clip.outlet().ownPress() ? " (báo chí công đoàn)" : "");
    }

    private static String published(DigestClip clip) {
        String time = VietnameseText.time(clip.publishedAt());
        return clip.hasOwnTime() ? time : time + " (giờ thu thập)";
    }

    private List<String> chips(DigestClip clip) {
        return Stream.concat(
                        clip.labels().programmes().stream().map(p -> names.name("programme", p)),
                        clip.bodies().stream().map(names::union))
                .distinct()
                .toList();
    }

    private List<String> flags(DigestClip clip) {
        List<String> flags = new ArrayList<>();
        if (clip.isEdited()) {
            flags.add(words.of("flag", "edited"));
        }
        if (clip.isWithdrawn()) {
            flags.add(words.of("flag", "withdrawn"));
        }
        if (clip.isLate()) {
            flags.add(words.of("flag", "late"));
        }
        return flags;
    }
}
