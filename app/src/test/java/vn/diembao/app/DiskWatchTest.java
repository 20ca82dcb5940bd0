package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DiskWatchTest {
    private static final Instant T0 = Instant.parse("2025-07-01T00:00:00Z");
    private static final long LITTLE = 6L << 20;

    private final DiskWatch watch = new DiskWatch(Path.of("home"));

    @Test
    void enoughRoomSaysNothing() {
        assertThat(watch.look(DiskWatch.FLOOR, T0)).isEmpty();
    }

    @Test
    void tooLittleRoomIsToldOnce() {
        assertThat(watch.look(LITTLE, T0).orElseThrow())
                .contains("6 MB left at home")
                .contains("loses nothing");
        assertThat(watch.look(LITTLE, T0.plusSeconds(1))).isEmpty();
    }

    @Test
    void row58AFullDiskEndsTheRunAfterHalfAMinute() {
        assertThat(watch.look(LITTLE, T0)).isPresent();
        assertThat(watch.look(LITTLE, T0.plusSeconds(30))).isEmpty();
        assertThatThrownBy(() -> watch.look(LITTLE, T0.plusSeconds(31)))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("disk full")
                .hasMessageContaining("start again");
    }

    @Test
    void roomThatComesBackStartsTheCountAnew() {
        assertThat(watch.look(LITTLE, T0)).isPresent();
        assertThat(watch.look(DiskWatch.FLOOR, T0.plusSeconds(29))).isEmpty();
        assertThat(watch.look(LITTLE, T0.plusSeconds(60))).isPresent();
    }
}
