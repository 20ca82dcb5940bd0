package vn.diembao.crawlers.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.crawlers.fetch.SettableClock;
import vn.diembao.crawlers.warc.WarcEraser.Deed;
import vn.diembao.crawlers.warc.WarcEraser.Outcome;
import vn.diembao.model.RawPage;

final class WarcEraserTest {
    private static final Map<String, String> TWINS = Map.of("m.bao-mau.vn", "bao-mau.vn");

    private final SettableClock clock = new SettableClock();

    @TempDir
    private Path dir;

    private WarcArchive archive(int subtask) {
        return new WarcArchive(WarcConfig.in(dir.toString()), subtask, clock);
    }

    private void keep(WarcArchive archive, String url, String html) {
        archive.keep(Kept.item(url), Kept.page(url, html, clock.instant()));
    }

    private List<String> told() throws IOException {
        return Kept.told(Kept.read(dir));
    }

    private static WarcEraser eraser(int number) {
        return new WarcEraser(Set.of(Kept.url(number)), TWINS);
    }

    @Test
    void row72PageIsGoneFromItsFileAndTheOthersAreAsTheyWere() throws IOException {
        try (WarcArchive one = archive(0);
                WarcArchive two = archive(1)) {
            for (int number = 1; number <= 4; number++) {
                keep(number == 4 ? two : one, Kept.url(number), Kept.html(number));
            }
            keep(one, Kept.url(2) + "?utm_source=rss", Kept.html(2));
        }
        List<RawPage> before = Kept.read(dir);

        assertThat(eraser(2).erase(dir, Deed.COUNT)).isEqualTo(new Outcome(2, 1, List.of()));
        assertThat(Kept.read(dir)).isEqualTo(before);
        assertThat(eraser(2).erase(dir, Deed.ERASE_ALL)).isEqualTo(new Outcome(2, 1, List.of()));

        assertThat(Kept.read(dir))
                .isEqualTo(before.stream()
                        .filter(page -> !page.url().startsWith(Kept.url(2)))
                        .toList());
        assertThat(eraser(2).erase(dir, Deed.ERASE_ALL)).isEqualTo(new Outcome(0, 0, List.of()));
    }

    @Test
    void row72PagesThatLedThereOrNameItAreFoundWithTheirAddresses() throws IOException {
        String named = "<html><head><link rel='canonical' href='" + Kept.url(1) + "'></head>"
                + Kept.html(1).substring(15);
        try (WarcArchive archive = archive(0)) {
            keep(archive, "https://bao-mau.vn/amp/bai-1.html", named);
            keep(archive, "https://m.bao-mau.vn/bai-1.html", Kept.html(1));
            archive.keep(Kept.item("https://bao-mau.vn/n/1"), Kept.page(Kept.url(1), Kept.html(1), clock.instant()));
            keep(archive, Kept.url(2), Kept.html(2) + "<a href='" + Kept.url(1) + "'>bài trước</a>");
        }
        assertThat(eraser(1).addressesIn(dir))
                .containsExactlyInAnyOrder(Kept.url(1), "https://bao-mau.vn/amp/bai-1.html", "https://bao-mau.vn/n/1");
        assertThat(new WarcEraser(Set.of("https://bao-mau.vn/amp/bai-1.html"), TWINS).addressesIn(dir))
                .as("the clip that a variant became")
                .contains(Kept.url(1));
        assertThat(eraser(1).erase(dir, Deed.ERASE_CLOSED).pages()).isEqualTo(3);
        assertThat(told()).containsExactly("2");
    }

    @Test
    void row72FileThatIsStillWrittenToIsToldAndLeft() throws IOException {
        try (WarcArchive archive = archive(0)) {
            keep(archive, Kept.url(1), Kept.html(1));
            Outcome outcome = eraser(1).erase(dir, Deed.ERASE_CLOSED);
            assertThat(outcome.pages()).isZero();
            assertThat(outcome.busy()).singleElement().asString().endsWith(".warc.gz.open");
            assertThat(told()).containsExactly("1");
            keep(archive, Kept.url(2), Kept.html(2));
        }
        assertThat(eraser(1).erase(dir, Deed.ERASE_CLOSED).pages()).isEqualTo(1);
        assertThat(told()).containsExactly("2");
    }

    @Test
    void row72FileThatHeldNothingElseIsDeletedAndWhatCannotBeReadGoesWithIt() throws IOException {
        try (WarcArchive archive = archive(0)) {
            keep(archive, Kept.url(1), Kept.html(1));
        }
        eraser(1).erase(dir, Deed.ERASE_ALL);
        assertThat(files()).isEmpty();

        try (WarcArchive archive = archive(0)) {
            keep(archive, Kept.url(1), Kept.html(1));
            keep(archive, Kept.url(2), Kept.html(2));
        }
        Files.write(files().get(0), "nửa bản ghi".getBytes(UTF_8), StandardOpenOption.APPEND);
        assertThat(told()).containsExactlyInAnyOrder("1", "2", "bad");
        eraser(1).erase(dir, Deed.ERASE_ALL);
        assertThat(told()).containsExactly("2");
    }

    @Test
    void filesOfOthersAndADirectoryThatIsNotThereAreNoConcern() throws IOException {
        Path other = Files.writeString(dir.resolve("other.warc.gz"), "of another crawler");
        assertThat(eraser(1).erase(dir, Deed.ERASE_ALL).files()).isZero();
        assertThat(other).hasContent("of another crawler");
        assertThat(eraser(1).erase(dir.resolve("none"), Deed.ERASE_ALL).files()).isZero();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.toList();
        }
    }
}
