package vn.diembao.app.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FeedTapeTest {
    @TempDir
    private Path dir;

    private FeedTape tape;

    @BeforeEach
    void record() throws IOException {
        FeedTape.Recorder recorder = new FeedTape.Recorder("a.localhost", "/rss", "text/xml", dir.resolve("deep/er"));
        recorder.add(Instant.EPOCH, "một".getBytes(UTF_8), false);
        recorder.add(null, "hai".getBytes(UTF_8), true);
        tape = recorder.tape();
    }

    @Test
    void aClientWithoutAValidatorBeginsAtTheFirstFrame() {
        assertThat(tape.after(null)).isZero();
    }

    @Test
    void theValidatorOfAFrameLeadsToTheNextOne() {
        assertThat(tape.after(tape.etag(0))).isEqualTo(1);
    }

    @Test
    void theValidatorOfTheLastFrameLeadsToTheEnd() {
        assertThat(tape.after(tape.etag(1))).isEqualTo(2);
    }

    @Test
    void aValidatorOfAnotherTapeBeginsAgain() {
        assertThat(tape.after("\"frame-9\"")).isZero();
        assertThat(tape.after("W/\"x\"")).isZero();
    }

    @Test
    void framesKeepTimeBodyAndFault() throws IOException {
        assertThat(tape.frames()).extracting(FeedTape.Frame::at).containsExactly(Instant.EPOCH, null);
        assertThat(tape.frames()).extracting(FeedTape.Frame::failFirst).containsExactly(false, true);
        assertThat(tape.frames().get(1).body()).asString(UTF_8).isEqualTo("hai");
    }
}
