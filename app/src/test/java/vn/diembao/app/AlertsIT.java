package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.app.AlertClips.NOW;
import static vn.diembao.app.AlertClips.clip;
import static vn.diembao.app.AlertClips.url;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.model.ClipId;

/** Alerts from a real index by mail: each story once, whatever dies in between; listed by the verb; erased. */
@Timeout(180)
final class AlertsIT {
    @TempDir
    private Path directory;

    private AlertStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new AlertStage(directory, AlertStage.WISHES);
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    @Test
    void row62AStoryIsToldOnceAndAgainWhenItBecomesWorse() throws Exception {
        stage.store(clip("a", "a", "neu", 60));
        stage.look(NOW.plusSeconds(120));
        assertThat(stage.subjects()).containsExactly("[Cảnh báo] Ngừng việc tập thể: Tin a");
        assertThat(GreenMailUtil.getBody(stage.server.getReceivedMessages()[0]))
                .contains("https://bao-mau.example/a.html");

        stage.store(clip("b", "a", "neu", 180));
        stage.look(NOW.plusSeconds(240));
        assertThat(stage.subjects()).as("the story grew").hasSize(1);

        DiembaoHome.discard(stage.home.alerts().resolve("mails"));
        stage.look(NOW.plusSeconds(300));
        assertThat(stage.subjects())
                .as("a message without records is one that a death left")
                .hasSize(2);
        stage.look(NOW.plusSeconds(360));
        assertThat(stage.subjects()).hasSize(2);

        stage.store(clip("c", "a", "neg", 400));
        stage.look(NOW.plusSeconds(420));
        stage.look(NOW.plusSeconds(440));
        assertThat(stage.subjects()).hasSize(3).last().asString().startsWith("[Cảnh báo] Diễn biến mới – ");
    }

    @Test
    void whatWasThereBeforeTheUnitAskedForAlertsIsNotTold() throws Exception {
        stage.store(clip("a", "a", "neg", -60));
        stage.look(NOW.plusSeconds(120));
        assertThat(stage.subjects()).isEmpty();
    }

    @Test
    void moreThanAnHourTakesComesInOneMessage() throws Exception {
        for (String id : List.of("a", "b", "c", "d", "e")) {
            stage.store(clip(id, id, "neg", 60));
        }
        stage.look(NOW.plusSeconds(120));
        assertThat(stage.subjects()).hasSize(3).last().isEqualTo("[Cảnh báo] 3 việc cần lưu ý: Ngừng việc tập thể");
        stage.store(clip("f", "f", "neg", 180));
        stage.look(NOW.plusSeconds(240));
        assertThat(stage.subjects()).as("it waits").hasSize(3);
        stage.look(NOW.plus(Duration.ofMinutes(63)));
        assertThat(stage.subjects()).hasSize(4);
    }

    @Test
    void row72TheVerbListsWhatMatchedUntilItIsErased() throws Exception {
        stage.store(clip("a", "a", "neg", 60));
        stage.look(NOW.plusSeconds(120));
        Invocation text = alerts("--format", "text");
        assertThat(text.status()).isZero();
        assertThat(text.out())
                .contains(
                        "16/10/2025 10:01  Ngừng việc tập thể", "Vì sao: “ngừng việc” (tít)", "bao-mau.example/a.html")
                .contains("Đã báo lúc 16/10/2025 10:02");
        assertThat(text.err()).last().isEqualTo("1 alert from 2025-10-16 to 2025-10-16");
        assertThat(alerts("--format", "json").out())
                .contains("\"story\":\"" + ClipId.ofUrl(url("a")), "\"told_at\":\"2025-10-16T03:02:00Z\"");
        assertThat(alerts("--format", "csv").out()).contains("\"Tin a\";\"Báo Mẫu\"");

        Path part = Files.writeString(stage.home.alerts().resolve("messages/tong-ldld/.x.json.1.part"), "Tin a");
        Files.setLastModifiedTime(part, FileTime.from(NOW));
        String call = "erase --url " + url("a") + " --sources ../crawlers/sources --elasticsearch " + stage.node.url();
        Invocation erased = Invocation.of(call.split(" "));
        assertThat(erased.status()).as(erased.err().toString()).isZero();

        assertThat(alerts().out()).isBlank();
        try (Stream<Path> files = Files.walk(stage.home.alerts())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("Tin a", "bao-mau.example");
            }
        }
        stage.look(NOW.plusSeconds(180));
        assertThat(stage.subjects()).hasSize(1);
    }

    private Invocation alerts(String... more) {
        return Invocation.of(Stream.concat(
                        Stream.of(
                                "alerts",
                                "--from",
                                "2025-10-16",
                                "--to",
                                "2025-10-16",
                                "--for",
                                "tong-ldld",
                                "--elasticsearch",
                                stage.node.url()),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
