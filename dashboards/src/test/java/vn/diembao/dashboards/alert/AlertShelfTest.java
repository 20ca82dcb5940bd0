package vn.diembao.dashboards.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.diembao.dashboards.alert.AlertFixture.NOW;
import static vn.diembao.dashboards.alert.AlertFixture.alert;
import static vn.diembao.dashboards.alert.AlertFixture.message;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.alert.Alert.Quote;
import vn.diembao.dashboards.edition.HandClock;
import vn.diembao.dashboards.form.EditionEraser.Outcome;
import vn.diembao.dashboards.mail.Letter;
import vn.diembao.dashboards.mail.Outbox;
import vn.diembao.dashboards.mail.OutboxRecord;

class AlertShelfTest {
    private static final Set<String> GONE = Set.of("a");
    private static final Set<String> ADDRESSES = Set.of("https://bao-mau.example/a");

    @TempDir
    Path root;

    private AlertShelf shelf;
    private final AlertMessage told = message(NOW, alert("a", "neg", "stoppage"), alert("b", "neg", "arrears"));

    @BeforeEach
    void keep() throws Exception {
        shelf = new AlertShelf(root.resolve("messages"));
        shelf.keep(told);
    }

    @Test
    void aMessageIsFoundByItsIdAndByItsTime() throws Exception {
        assertThat(told.id()).startsWith("canh-bao-ldld-mau-20250701T030000Z-01-");
        assertThat(shelf.find(told.id())).contains(told);
        assertThat(shelf.since("ldld-mau", NOW)).containsExactly(told);
        assertThat(shelf.since("ldld-mau", NOW.plusSeconds(1))).isEmpty();
        assertThat(shelf.since("ldld-khac", Instant.EPOCH)).isEmpty();
    }

    @Test
    void row69AnIdThatLeadsElsewhereIsRefused() {
        for (String id : List.of("canh-bao-../../etc-20250701T030000Z-01-0123456789ab", "../x", "")) {
            assertThatThrownBy(() -> shelf.find(id)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void row72ATextIsTakenOutOfMessagesAndOfMailsThatWait() throws Exception {
        Outbox outbox = new Outbox(root.resolve("mails"), new HandClock("2025-07-01T03:00:00Z"));
        outbox.queue(told.id(), told.id(), List.of("lan@example.org"), "mailto:ra@example.org");
        assertThat(shelf.erase(GONE, ADDRESSES, true)).isEqualTo(new Outcome(1, 1));
        assertThat(shelf.find(told.id())).contains(told);

        assertThat(shelf.erase(GONE, ADDRESSES, false)).isEqualTo(new Outcome(1, 1));

        OutboxRecord record = outbox.records().get(0);
        Letter letter = new AlertLetters(shelf).find(record);
        assertThat(letter.text())
                .contains("Đã xóa theo yêu cầu", "https://bao-mau.example/b")
                .doesNotContain("https://bao-mau.example/a");
        assertThat(letter.html()).contains("Đã xóa theo yêu cầu").doesNotContain("bao-mau.example/a");
        assertThat(shelf.erase(GONE, ADDRESSES, false)).isEqualTo(new Outcome(0, 0));
        assertThat(shelf.find(told.id()).orElseThrow().alerts())
                .as("that it was told is still known")
                .extracting(Alert::story)
                .containsExactly("a", "b");
    }

    @Test
    void row72WordsOfEveryErasedTextGoAndThoseOfOthersStay() {
        Alert one = alert("a", "neg", "stoppage");
        Alert story = new Alert(
                "a",
                one.kinds(),
                one.what(),
                "neg",
                false,
                one.title(),
                one.outlet(),
                one.publishedAt(),
                one.url(),
                List.of("a", "b", "c"),
                List.of(
                        new Quote("b", "tít", "đình công"),
                        new Quote("c", "tít", "lãn công"),
                        new Quote(null, "tít", "cũ")),
                "");
        assertThat(story.without(Set.of("b"), Set.of())).satisfies(left -> {
            assertThat(left.title()).isEqualTo(one.title());
            assertThat(left.clips()).containsExactly("a", "c");
            assertThat(left.why())
                    .as("of words of an earlier release nobody knows whose they are")
                    .containsExactly(new Quote("c", "tít", "lãn công"));
        });
    }

    @Test
    void aMessageIsReadAnewWhenItsFileChanged() throws Exception {
        assertThat(shelf.since("ldld-mau", NOW)).containsExactly(told);
        new AlertShelf(root.resolve("messages")).erase(GONE, ADDRESSES, false);
        Path file;
        try (Stream<Path> files = Files.list(root.resolve("messages/ldld-mau"))) {
            file = files.findFirst().orElseThrow();
        }
        Files.setLastModifiedTime(file, FileTime.from(NOW));
        assertThat(shelf.since("ldld-mau", NOW))
                .singleElement()
                .satisfies(message -> assertThat(message.alerts().get(0).url()).isEmpty());
    }

    @Test
    void row73MessagesGoWhenTheirTimeIsOver() throws Exception {
        AlertMessage later = message(NOW.plus(Duration.ofDays(1)), alert("c", "neg", "stoppage"));
        shelf.keep(later);
        Path part = Files.writeString(root.resolve("messages/ldld-mau/.x.json.1.part"), "{");
        assertThat(shelf.tidy(NOW.plusSeconds(1), Instant.parse("2999-01-01T00:00:00Z")))
                .isEqualTo(1);
        assertThat(shelf.since("ldld-mau", Instant.EPOCH)).containsExactly(later);
        assertThat(part).doesNotExist();
    }
}
