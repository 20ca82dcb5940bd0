package vn.diembao.crawlers.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import vn.diembao.crawlers.fetch.SettableClock;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;
import vn.diembao.model.RejectionReason;

final class WarcArchiveTest {
    private final SettableClock clock = new SettableClock();

    @TempDir
    private Path dir;

    private WarcArchive archive() {
        return new WarcArchive(WarcConfig.in(dir.toString()), 3, clock);
    }

    private void keep(WarcArchive archive, int number) {
        archive.keep(Kept.item(number), Kept.page(Kept.url(number), Kept.html(number), clock.instant()));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String plain() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String name : names()) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(dir.resolve(name)))) {
                in.transferTo(all);
            }
        }
        return all.toString(ISO_8859_1);
    }

    @Test
    void givesBackTheItemThePageAndItsTimeExactly() throws IOException {
        try (WarcArchive archive = archive()) {
            keep(archive, 1);
        }

        RawPage page = Kept.read(dir).get(0);

        assertThat(page.item())
                .usingRecursiveComparison()
                .ignoringFields("feedUrl")
                .isEqualTo(Kept.item(1));
        assertThat(page.item().feedUrl()).isEqualTo("https://bao-mau.vn/rss?token=***");
        assertThat(page.html()).isEqualTo(Kept.html(1));
        assertThat(page.fetchedAt()).isEqualTo(clock.instant());
        assertThat(page.url()).isEqualTo(Kept.url(1));
        assertThat(page.problem()).isNull();
    }

    @Test
    void theItemOfARevisitComesBackWithoutAFeed() throws IOException {
        FeedItem due = new FeedItem(
                "bao-mau", "", Kept.url(1), Kept.url(1), "Tin", "", "", null, null, null, List.of(), clock.instant());
        try (WarcArchive archive = archive()) {
            archive.keep(due, Kept.page(Kept.url(1), Kept.html(1), clock.instant()));
        }

        assertThat(Kept.read(dir)).extracting(RawPage::item).containsExactly(due);
    }

    @Test
    void keepsThatAPageIsGone() throws IOException {
        try (WarcArchive archive = archive()) {
            archive.keep(Kept.item(1), Kept.answer(Kept.url(1), 404, "Không thấy".getBytes(UTF_8), clock.instant()));
            archive.keep(Kept.item(2), Kept.answer(Kept.url(2), 410, new byte[0], clock.instant()));
            archive.keep(Kept.item(3), Kept.answer(Kept.url(3), 503, new byte[0], clock.instant()));
        }

        assertThat(Kept.read(dir))
                .extracting(RawPage::problem)
                .containsOnly(RejectionReason.PAGE_GONE)
                .hasSize(2);
    }

    @Test
    void row42StoresTheHeadersWithoutCookiesAndSecrets() throws IOException {
        try (WarcArchive archive = archive()) {
            keep(archive, 1);
        }

        assertThat(plain())
                .contains("HTTP/1.1 200 Noi gi cung duoc\r\n", "X-May-Chu: a1\r\n", "Content-Type: text/html")
                .contains("Content-Length: " + Kept.html(1).getBytes(UTF_8).length + "\r\n")
                .doesNotContain("canary77", "Set-Cookie", "Content-Encoding", "keep-alive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://u:canary77@bao-mau.vn/a.html", "https://bao-mau.vn/a.html?api_key=canary77"})
    void row42DoesNotKeepAnAddressThatCarriesASecret(String url) throws IOException {
        try (WarcArchive archive = archive()) {
            archive.keep(Kept.item(url), Kept.page(Kept.url(1), Kept.html(1), clock.instant()));
            archive.keep(Kept.item(1), Kept.page(url, Kept.html(1), clock.instant()));
            assertThat(archive.kept()).isZero();
            assertThat(archive.lost()).isZero();
        }

        assertThat(names()).isEmpty();
    }

    @Test
    void writesRecordsThatOthersCanRead() throws IOException {
        try (WarcArchive archive = archive()) {
            keep(archive, 1);
        }

        List<String> types = new ArrayList<>();
        try (WarcReader reader = new WarcReader(dir.resolve(names().get(0)))) {
            for (WarcRecord record : reader) {
                types.add(record.type() + ' ' + record.version());
            }
        }
        assertThat(types).containsExactly("warcinfo WARC/1.1", "metadata WARC/1.1", "response WARC/1.1");
    }

    @Test
    void namesAFileByTimeSubtaskAndNumberAndRenamesItWhenItIsWhole() throws IOException {
        try (WarcArchive archive = archive();
                WarcArchive twin = archive()) {
            keep(archive, 1);
            keep(twin, 2);
            assertThat(names())
                    .containsExactly(
                            "diembao-20260720000000-3-0.warc.gz.open", "diembao-20260720000000-3-1.warc.gz.open");
        }
        assertThat(names()).containsExactly("diembao-20260720000000-3-0.warc.gz", "diembao-20260720000000-3-1.warc.gz");
    }

    @Test
    void beginsANewFileAfterAnHourOrAtItsSize() throws IOException {
        try (WarcArchive archive = new WarcArchive(new WarcConfig(dir.toString(), 30, 2_000, 3_600_000), 0, clock)) {
            keep(archive, 1);
            clock.advance(Duration.ofMinutes(59));
            keep(archive, 2);
            clock.advance(Duration.ofMinutes(1));
            keep(archive, 3);
            keep(archive, 4);
            keep(archive, 5);
        }

        assertThat(names()).hasSizeBetween(3, 4);
        assertThat(names().get(1)).startsWith("diembao-20260720010000-0-");
        assertThat(Kept.told(Kept.read(dir))).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void closesAnIdleFileWhenItIsTidied() throws IOException {
        try (WarcArchive archive = archive()) {
            keep(archive, 1);
            clock.advance(Duration.ofHours(1));
            archive.tidy();
            assertThat(names()).containsExactly("diembao-20260720000000-3-0.warc.gz");
        }
    }

    @Test
    void row73RawPagesAreGoneAfterThirtyDays() throws IOException {
        Files.writeString(dir.resolve("cua-nguoi-khac.warc.gz"), "");
        Files.writeString(dir.resolve("diembao-20260720000000-9-0.warc.gz.open"), "left by a killed run");
        try (WarcArchive archive = archive()) {
            keep(archive, 1);
            clock.advance(Duration.ofDays(29));
            keep(archive, 2);
            archive.tidy();
            assertThat(names()).hasSize(4);

            clock.advance(Duration.ofDays(1).plusSeconds(1));
            archive.tidy();
        }
        assertThat(names()).containsExactly("cua-nguoi-khac.warc.gz", "diembao-20260818000000-3-0.warc.gz");

        clock.advance(Duration.ofDays(30));
        archive().close();
        assertThat(names()).containsExactly("cua-nguoi-khac.warc.gz");
    }

    @Test
    void aDiskThatTakesNothingCostsTheCopyOnly() throws IOException {
        Path blocked = Files.writeString(dir.resolve("raw"), "a file where the directory should be");
        try (WarcArchive archive = new WarcArchive(WarcConfig.in(blocked.toString()), 0, clock)) {
            keep(archive, 1);
            assertThat(archive.lost()).isEqualTo(1);

            Files.delete(blocked);
            clock.advance(Duration.ofSeconds(10));
            keep(archive, 2);
            assertThat(archive.kept()).isEqualTo(1);
            assertThat(archive.lost()).isEqualTo(1);
        }
        assertThat(Kept.told(Kept.read(blocked))).containsExactly("2");
    }

    @Test
    void aFullDiskIsLeftWithoutFilesAndInPeaceForAWhile() throws IOException {
        FullDisk disk = new FullDisk();
        try (WarcArchive archive = new WarcArchive(WarcConfig.in(dir.toString()), 0, clock, disk)) {
            for (int number = 1; number <= 300; number++) {
                keep(archive, number);
            }
            assertThat(archive.lost()).isEqualTo(300);
            assertThat(disk.asked()).isEqualTo(1);
            assertThat(disk.open()).isZero();
            assertThat(names()).isEmpty();

            clock.advance(Duration.ofSeconds(10));
            keep(archive, 301);
            assertThat(disk.asked()).isEqualTo(2);
            assertThat(disk.open()).isZero();

            disk.makeRoom();
            clock.advance(Duration.ofSeconds(10));
            keep(archive, 302);
            assertThat(archive.kept()).isEqualTo(1);
        }
        assertThat(Kept.told(Kept.read(dir))).containsExactly("302");
    }

    @Test
    void row73AFileThatCannotBeDeletedKeepsNoOtherFromIt() throws IOException {
        Path stuck = Files.createDirectory(dir.resolve("diembao-20260101000000-0-0.warc.gz"));
        Files.writeString(stuck.resolve("a"), "a directory that is not empty cannot be deleted");
        Files.writeString(dir.resolve("diembao-20260101000000-0-1.warc.gz"), "old");
        Files.writeString(dir.resolve("diembao-20251231000000-0-0.warc.gz"), "old");

        try (WarcArchive archive = archive()) {
            archive.tidy();
        }

        assertThat(names()).containsExactly(stuck.getFileName().toString());
    }

    @Test
    void row73PagesOfEarlierRunsExpireThoughNoneAreKeptNow() throws IOException {
        try (WarcArchive archive = archive()) {
            keep(archive, 1);
        }
        clock.advance(Duration.ofDays(20));
        try (WarcArchive archive = archive()) {
            keep(archive, 2);
        }
        clock.advance(Duration.ofDays(11));

        WarcArchive.tidy(WarcConfig.in(dir.toString()), clock);

        assertThat(Kept.told(Kept.read(dir))).containsExactly("2");
    }

    @Test
    void anOpenFileOfAKilledRunGivesItsWholeRecords() throws IOException {
        WarcArchive killed = archive();
        for (int number = 1; number <= 3; number++) {
            keep(killed, number);
        }
        Path open = dir.resolve(names().get(0));
        assertThat(open.toString()).endsWith(".open");
        assertThat(Kept.told(Kept.read(dir))).containsExactly("1", "2", "3");

        byte[] bytes = Files.readAllBytes(open);
        Files.write(open, Arrays.copyOf(bytes, bytes.length - 40));
        assertThat(Kept.told(Kept.read(dir))).containsExactly("1", "2", "bad");
    }
}
