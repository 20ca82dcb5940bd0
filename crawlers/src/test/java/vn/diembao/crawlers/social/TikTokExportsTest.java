package vn.diembao.crawlers.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.crawlers.outlet.Platform;
import vn.diembao.crawlers.outlet.SocialPage;
import vn.diembao.model.Reaction;

final class TikTokExportsTest {
    private static final SocialPage PAGE = new SocialPage(
            Platform.TIKTOK, "congdoanmau", "Công đoàn Mẫu", "tong-ldld", null, null, null, Platform.TIKTOK.api());

    @TempDir
    private Path folder;

    private final TikTokExports exports = new TikTokExports(new AuthorKeys(new byte[32]));

    @Test
    void tableIsReadByTheNamesOfItsColumns() throws IOException {
        Files.writeString(
                folder.resolve("thang-5.csv"),
                """
                \uFEFFLink,Published,Text,Likes,Comments,Shares,Views,Author
                https://www.tiktok.com/@congdoanmau/video/7300000000000000001,2026-05-01T02:00:00Z,"Nhảy ""dân vũ"", ca sáng
                ca chiều",120,8,3,4500,@congdoanmau
                https://www.tiktok.com/@congdoanmau/video/7300000000000000002,2026-05-02T02:00:00Z,=1+1,,,,,
                """);
        ApiAnswer.Posts read = (ApiAnswer.Posts) exports.read(PAGE, folder);
        assertThat(read.problems()).isEmpty();
        assertThat(read.posts())
                .extracting(SocialPost::id)
                .as("newest first")
                .containsExactly("tiktok:7300000000000000002", "tiktok:7300000000000000001");
        assertThat(read.posts().get(0).text()).as("a formula is text").isEqualTo("=1+1");
        assertThat(read.posts().get(1).text()).isEqualTo("Nhảy \"dân vũ\", ca sáng\nca chiều");
        assertThat(read.posts().get(1).facts().reaction()).isEqualTo(new Reaction(120L, 8L, 3L, 4500L));
    }

    @Test
    void rowsThatCannotBeReadAreToldByLineAndTheRestIsTaken() throws IOException {
        Files.writeString(
                folder.resolve("a.csv"),
                """
                link,text
                không phải liên kết,Một
                https://www.tiktok.com/@congdoanmau/video/7300000000000000001,Hai
                """);
        ApiAnswer.Posts read = (ApiAnswer.Posts) exports.read(PAGE, folder);
        assertThat(read.posts()).hasSize(1);
        assertThat(read.problems()).containsExactly("a.csv:2 has no link to a video");
    }

    @Test
    void timesAreReadAsTheyAreWrittenAndOneThatIsNoneIsTold() throws IOException {
        Files.writeString(
                folder.resolve("a.csv"),
                """
                link,published,text
                https://www.tiktok.com/@congdoanmau/video/7300000000000000003,2026-05-03T09:00+07:00,Ba
                https://www.tiktok.com/@congdoanmau/video/7300000000000000002,2026-05-02T09:00:00+0700,Hai
                https://www.tiktok.com/@congdoanmau/video/7300000000000000005,2026-05-02T08:00:00+07,Nữa
                https://www.tiktok.com/@congdoanmau/video/7300000000000000001,hôm qua,Một
                https://www.tiktok.com/@congdoanmau/video/7300000000000000004,2026-02-31T09:00:00Z,Không
                """);
        ApiAnswer.Posts read = (ApiAnswer.Posts) exports.read(PAGE, folder);
        assertThat(read.posts())
                .extracting(SocialPost::publishedAt)
                .containsExactly(
                        Instant.parse("2026-05-03T02:00:00Z"),
                        Instant.parse("2026-05-02T02:00:00Z"),
                        Instant.parse("2026-05-02T01:00:00Z"),
                        null,
                        null);
        assertThat(read.problems())
                .containsExactly("a.csv:5 has a time that is none", "a.csv:6 has a time that is none");
    }

    @Test
    void timeWithoutAnOffsetIsThatOfVietNam() throws IOException {
        Files.writeString(
                folder.resolve("a.csv"),
                """
                link,published
                https://www.tiktok.com/@congdoanmau/video/7300000000000000003,2026-05-03T09:00:30
                https://www.tiktok.com/@congdoanmau/video/7300000000000000002,2026-05-02T09:00
                https://www.tiktok.com/@congdoanmau/video/7300000000000000001,2026-05-01 06:59
                """);
        ApiAnswer.Posts read = (ApiAnswer.Posts) exports.read(PAGE, folder);
        assertThat(read.problems()).isEmpty();
        assertThat(read.posts())
                .extracting(SocialPost::publishedAt)
                .containsExactly(
                        Instant.parse("2026-05-03T02:00:30Z"),
                        Instant.parse("2026-05-02T02:00:00Z"),
                        Instant.parse("2026-04-30T23:59:00Z"));
    }

    @Test
    void videoWithoutADateIsTakenAndNoProblem() throws IOException {
        Files.writeString(
                folder.resolve("user_data_tiktok.json"),
                """
                {"VideoList": [{"Link": "https://www.tiktokv.com/share/video/7300000000000000009/", "Title": "Hội thao"},
                   {"Date": null, "Link": "https://www.tiktokv.com/share/video/7300000000000000008/"}]}""");
        ApiAnswer.Posts read = (ApiAnswer.Posts) exports.read(PAGE, folder);
        assertThat(read.problems()).isEmpty();
        assertThat(read.posts()).hasSize(2).extracting(SocialPost::publishedAt).containsOnlyNulls();
    }

    @Test
    void exportOfTheOwnersDataGivesTheirVideosAndNothingElse() throws IOException {
        Files.writeString(
                folder.resolve("user_data_tiktok.json"),
                """
                {"Post": {"Posts": {"VideoList": [
                   {"Date": "2026-05-01 02:00:00", "Link": "https://www.tiktokv.com/share/video/7300000000000000009/", "Likes": "15",
                    "Title": "Hội thao"}]}},
                 "Comment": {"Comments": {"CommentsList": [{"date": "x", "comment": "Lời riêng"}]}},
                 "Likes and Favorites": {"Like List": {"ItemFavoriteList": [{"link": "https://www.tiktokv.com/share/video/1/"}]}}}""");
        ApiAnswer.Posts read = (ApiAnswer.Posts) exports.read(PAGE, folder);
        assertThat(read.posts()).singleElement().satisfies(post -> {
            assertThat(post.id()).isEqualTo("tiktok:7300000000000000009");
            assertThat(post.publishedAt()).isEqualTo(Instant.parse("2026-05-01T02:00:00Z"));
            assertThat(post.facts().reaction().reactions()).isEqualTo(15);
        });
    }

    @Test
    void personWhoPostedLeavesAsAKeyAlone() throws IOException {
        Files.writeString(
                folder.resolve("a.csv"),
                """
                link,text,author
                https://www.tiktok.com/@nguyen.van.an/video/7300000000000000001,Hai,@nguyen.van.an
                """);
        SocialPost post = ((ApiAnswer.Posts) exports.read(PAGE, folder)).posts().get(0);
        assertThat(post.facts().authorKey()).matches("[0-9a-f]{64}");
        assertThat(post.toString()).doesNotContain("nguyen.van.an");
    }

    @Test
    void folderThatIsNotThereIsEmptyAndABrokenFileIsTold() throws IOException {
        assertThat(exports.read(PAGE, folder.resolve("không có"))).isEqualTo(ApiAnswer.Posts.of(List.of(), null));
        Files.writeString(folder.resolve("x.json"), "{\"VideoList\": [");
        assertThat(((ApiAnswer.Posts) exports.read(PAGE, folder)).problems()).containsExactly("x.json is no JSON");
    }

    @Test
    void folderThatCannotBeReadIsNotOneThatDidNotChange() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        assertThatThrownBy(() -> exports.changedAfter(file, Instant.EPOCH)).isInstanceOf(IOException.class);
        assertThat(exports.read(PAGE, file)).isEqualTo(TikTokExports.unreadable(file));
    }

    @Test
    void fileWhoseTimeCannotBeReadIsNotPassedOver() throws IOException {
        Files.createSymbolicLink(folder.resolve("a.csv"), folder.resolve("gone"));
        assertThatThrownBy(() -> exports.changedAfter(folder, Instant.EPOCH)).isInstanceOf(IOException.class);
        assertThat(exports.read(PAGE, folder)).isEqualTo(TikTokExports.unreadable(folder));
    }
}
