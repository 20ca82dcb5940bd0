package vn.diembao.app.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.diembao.crawlers.outlet.Platform;
import vn.diembao.crawlers.social.SocialAccess;

/**
 * The videos of the demo's TikTok accounts, in the files that their owners would hand in each evening: all that is published, with
 * the counts it has by then. All invented.
 */
public final class DemoExports {
    private static final CSVFormat TABLE = CSVFormat.RFC4180
            .builder()
            .setHeader("link", "published", "text", "likes", "comments", "shares", "views", "author")
            .get();
    private static final LocalTime EVENING = LocalTime.of(22, 0);
    private static final long FIRST_VIDEO = 7_519_000_000_000_000_001L;
    private static final int VIEWS_OF_A_LIKE = 55;

    private DemoExports() {}

    /** Puts them where a run looks for them. */
    public static void write(SocialAccess access) throws IOException {
        DemoScript.Cast cast = DemoScript.cast();
        for (DemoScript.DemoPage page : cast.pages()) {
            if (page.platform() == Platform.TIKTOK) {
                List<DemoScript.Post> posts = DemoScript.posts().stream()
                        .filter(post -> post.page().equals(page.id()))
                        .toList();
                Path folder = Files.createDirectories(access.imports(page.id()));
                OffsetDateTime evening = cast.clock().from().with(EVENING);
                for (; evening.isBefore(cast.clock().to()); evening = evening.plusDays(1)) {
                    Path table = folder.resolve("video-" + evening.toLocalDate() + ".csv");
                    write(table, page.account(), posts, evening.toInstant());
                    Files.setLastModifiedTime(table, FileTime.from(evening.toInstant()));
                }
            }
        }
    }

    /** @param posts all of the account, in the same order each evening: a video's number is its place among them */
    static void write(Path table, String account, List<DemoScript.Post> posts, Instant at) throws IOException {
        try (CSVPrinter out = new CSVPrinter(Files.newBufferedWriter(table, UTF_8), TABLE)) {
            long next = FIRST_VIDEO;
            for (DemoScript.Post post : posts) {
                long video = next++;
                if (!post.published().toInstant().isAfter(at)) {
                    out.printRecord(
                            "https://www.tiktok.com/@" + account + "/video/" + video,
                            post.published().toInstant(),
                            post.text(),
                            PageSite.grown(post.reactions(), post, at),
                            PageSite.grown(post.comments(), post, at),
                            PageSite.grown(post.shares(), post, at),
                            PageSite.grown(VIEWS_OF_A_LIKE * post.reactions(), post, at),
                            '@' + account);
                }
            }
        }
    }
}
