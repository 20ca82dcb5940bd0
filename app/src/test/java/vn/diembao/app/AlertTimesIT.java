package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.app.AlertClips.NOW;
import static vn.diembao.app.AlertClips.clip;
import static vn.diembao.app.AlertClips.edited;
import static vn.diembao.app.AlertClips.plain;
import static vn.diembao.app.AlertClips.publishedAt;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.unit.AlertWishes;
import vn.diembao.dashboards.unit.MailingList;
import vn.diembao.dashboards.unit.QuietHours;
import vn.diembao.dashboards.unit.Webhook;
import vn.diembao.dashboards.unit.WebhookFormat;
import vn.diembao.model.Clip;
import vn.diembao.model.elasticsearch.StoredIndex;

/** What is news to a unit and what is not: old texts that changed, found late, counted at night. */
@Timeout(180)
final class AlertTimesIT {
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final AlertWishes QUIET = new AlertWishes(
            Set.of(),
            true,
            3,
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0), Set.of()),
            AlertStage.WISHES.mail(),
            null);

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

    @Test
    void row26WhatWasPublishedLongAgoMakesNoUnusualDayAndTheDayIsToldOnce() throws Exception {
        Map<String, Clip> clips = new LinkedHashMap<>();
        for (int days = 1; days <= 60; days++) {
            String id = "vol" + days;
            clips.put(id, plain(id, NOW.minus(Duration.ofDays(days))));
        }
        Instant longAgo = NOW.minus(A_DAY.multipliedBy(60));
        for (int text = 0; text < 9; text++) {
            Clip late = plain("late" + text, NOW.plusSeconds(text));
            clips.put(late.article().id(), publishedAt(late, longAgo));
        }
        stage.index(StoredIndex.CLIPS, clips);
        stage.look(NOW.plusSeconds(120));
        assertThat(stage.subjects()).as("a new sitemap").isEmpty();

        // Told by nobody before midnight: it was quiet.
        stage.index(StoredIndex.CLIPS, day(NOW.plusSeconds(300)));
        Instant night = Instant.parse("2025-10-16T18:00:00Z");
        stage.look(night, QUIET);
        assertThat(stage.subjects()).as("at one o'clock").isEmpty();
        stage.look(Instant.parse("2025-10-16T23:01:00Z"), QUIET);
        assertThat(stage.subjects())
                .containsExactly("[Cảnh báo] Nhiều tin bài bất thường: Chương trình, phong trào “Tết Sum vầy”: 9 tin"
                        + " bài trong ngày 16/10/2025");
        stage.look(Instant.parse("2025-10-16T23:30:00Z"), QUIET);
        assertThat(stage.subjects()).hasSize(1);
    }

    @Test
    void readersAndWebhooksThatAreNewGetNothingOfBefore() throws Exception {
        Webhook nobody = new Webhook(URI.create("http://127.0.0.1:9/hook"), WebhookFormat.JSON, "", null, true);
        AlertWishes posted = new AlertWishes(Set.of(), false, 3, QuietHours.NONE, MailingList.NONE, nobody);
        stage.store(clip("a", "a", "neg", 60));
        stage.look(NOW.plusSeconds(120), posted);
        stage.look(NOW.plusSeconds(180));
        assertThat(stage.subjects())
                .as("was told by webhook, before there were readers")
                .isEmpty();

        stage.store(clip("b", "b", "neg", 200));
        stage.look(NOW.plusSeconds(240));
        assertThat(stage.subjects()).containsExactly("[Cảnh báo] Ngừng việc tập thể: Tin b");
        stage.look(NOW.plusSeconds(300), posted);
        try (Stream<Path> waiting = Files.list(stage.home.alerts().resolve("posts"))) {
            assertThat(waiting.filter(path -> !path.getFileName().toString().startsWith(".")))
                    .as("of the first alone")
                    .hasSize(1);
        }
    }

    private static Map<String, Clip> day(Instant from) {
        Map<String, Clip> clips = new LinkedHashMap<>();
        for (int text = 0; text < 9; text++) {
            String id = "today" + text;
            clips.put(id, plain(id, from.plusSeconds(text)));
        }
        return clips;
    }
}
