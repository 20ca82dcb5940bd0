package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.app.AlertClips.NOW;
import static vn.diembao.app.AlertClips.clip;
import static vn.diembao.app.AlertClips.edited;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is news to a unit and what is not: old texts that changed, found late, counted at night. */
@Timeout(180)
final class AlertTimesIT {
    private static final Duration A_DAY = Duration.ofDays(1);

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
    void row26AnOldTextThatWasEditedIsNewsOnlyOfAStoryThatWasTold() throws Exception {
        int fortyDays = Math.toIntExact(A_DAY.toSeconds() * 40);
        stage.store(edited(clip("old", "old", "neg", -fortyDays), NOW.plusSeconds(60)));
        stage.look(NOW.plusSeconds(120));
        assertThat(stage.subjects()).as("a comma in a strike of forty days ago").isEmpty();

        stage.store(clip("a", "a", "neu", 180));
        stage.look(NOW.plusSeconds(240));
        assertThat(stage.subjects()).hasSize(1);
        stage.store(edited(clip("a", "a", "neg", 180), NOW.plus(A_DAY.multipliedBy(3))));
        stage.look(NOW.plus(A_DAY.multipliedBy(3)).plusSeconds(60));
        assertThat(stage.subjects()).hasSize(2).last().asString().startsWith("[Cảnh báo] Diễn biến mới – ");
    }
}
