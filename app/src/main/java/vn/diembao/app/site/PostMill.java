package vn.diembao.app.site;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.diembao.crawlers.outlet.Platform;
import vn.diembao.model.PostFormat;

/** Writes the daily posts of the demo's pages from lines that were written for it: always the same ones, and no two alike. */
final class PostMill {
    private static final List<LocalTime> TIMES =
            List.of(LocalTime.of(6, 45), LocalTime.of(11, 35), LocalTime.of(17, 20), LocalTime.of(20, 10));

    private final Lines lines;

    PostMill(Lines lines) {
        this.lines = lines;
    }

    /** Lines with gaps for a unit and a number. */
    record Lines(
            List<String> units,
            List<String> openings,
            List<String> news,
            List<String> closings,
            List<String> videos,
            List<String> articles) {}

    /**
     * Those of a page from the first to the last whole day of the clock.
     *
     * @param first number of its first post among those of all pages
     */
    List<DemoScript.Post> posts(DemoScript.DemoPage page, DemoScript.DemoClock clock, int first) {
        List<DemoScript.Post> posts = new ArrayList<>();
        OffsetDateTime midnight = clock.from().with(LocalTime.MIDNIGHT);
        for (OffsetDateTime day = midnight; day.isBefore(clock.to().minusDays(1)); day = day.plusDays(1)) {
            for (int slot = 0; slot < page.daily(); slot++) {
                OffsetDateTime at = day.with(TIMES.get(slot)).plusMinutes(first % 20);
                posts.add(post(page, at, first + posts.size(), posts.size()));
            }
        }
        return posts;
    }

    private DemoScript.Post post(DemoScript.DemoPage page, OffsetDateTime at, int turn, int number) {
        boolean video = page.platform() == Platform.YOUTUBE || page.platform() == Platform.TIKTOK;
        String text = filled(
                pick(lines.openings(), turn) + ' ' + pick(lines.news(), 3 * turn) + ' ' + pick(lines.closings(), turn),
                turn);
        return new DemoScript.Post(
                page.id(),
                page.id() + '-' + number,
                at,
                title(page.platform(), turn),
                text,
                video ? PostFormat.VIDEO : turn % 3 == 0 ? PostFormat.PHOTO : PostFormat.TEXT,
                null,
                null,
                20 + 37 * turn % 211,
                turn % 19,
                turn % 7);
    }

    /** Null where posts have none. */
    private String title(Platform platform, int turn) {
        return switch (platform) {
            case YOUTUBE -> filled(pick(lines.videos(), turn), turn);
            case ZALO -> filled(pick(lines.articles(), turn), turn);
            case FACEBOOK, TIKTOK -> null;
        };
    }

    private String filled(String line, int turn) {
        return line.replace("{u}", pick(lines.units(), turn)).replace("{n}", Integer.toString(12 + 7 * turn % 180));
    }

    private static String pick(List<String> from, int turn) {
        return from.get(turn % from.size());
    }
}
