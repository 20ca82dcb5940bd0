package vn.diembao.dashboards.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.diembao.dashboards.form.PlainText;
import vn.diembao.dashboards.form.VietnameseText;

/** Says in one line how far a text went: who copied it, from whom it is copied, which item tells of the same event. */
final class SpreadLine {
    /** More names than this nobody reads. */
    private static final int NAMED = 5;

    private SpreadLine() {}

    /**
     * The line.
     *
     * @param sameStory number of the item that told the same story first, 0 for none
     * @return empty when there is nothing to say
     */
    static String of(DigestClip clip, int sameStory) {
        List<String> parts = new ArrayList<>();
        if (clip.isCopy()) {
            String does = clip.isSocial() ? "chia sẻ" : "đăng lại";
            String first = clip.story().firstOutlet();
            parts.add(first == null ? does : does + " bài của " + PlainText.line(first));
        }
        List<String> press = reprinting(clip);
        if (!press.isEmpty()) {
            parts.add("và " + VietnameseText.count(press.size()) + " báo đăng lại" + named(press));
        }
        List<String> posts = outlets(clip.copies().stream().filter(DigestClip::isSocial));
        if (!posts.isEmpty()) {
            parts.add(VietnameseText.count(posts.size()) + " trang mạng xã hội chia sẻ" + named(posts));
        }
        if (sameStory > 0) {
            parts.add("cùng sự việc với tin bài số " + sameStory);
        }
        return VietnameseText.capital(String.join("; ", parts));
    }

    /** Outlets that reprinted the text, by name. */
    static List<String> reprinting(DigestClip clip) {
        return outlets(clip.copies().stream().filter(copy -> !copy.isSocial()));
    }

    /** Each once: an outlet may carry a text at two addresses. */
    private static List<String> outlets(Stream<DigestClip> copies) {
        return copies.map(ItemComposer::outletName).distinct().toList();
    }

    private static String named(List<String> outlets) {
        return outlets.size() > NAMED ? "" : " (" + String.join(", ", outlets) + ')';
    }
}
