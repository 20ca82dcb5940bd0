package vn.diembao.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HandInTest {
    @Test
    void aNewStartHasNoCheckpoint() {
        assertThat(HandIn.run("j.jar", List.of("standalone-job", "--job-classname", "A", "--sources", "/s")))
                .containsExactly("run", "--class", "A", "j.jar", "--sources", "/s");
    }

    @Test
    void theCheckpointIsPassedOn() {
        assertThat(HandIn.run(
                        "j.jar",
                        List.of("standalone-job", "--fromSavepoint", "file:///c/chk-2", "--job-classname", "A", "--x")))
                .containsExactly("run", "--fromSavepoint", "file:///c/chk-2", "--class", "A", "j.jar", "--x");
    }

    @Test
    void otherArgumentsAreRefused() {
        assertThatThrownBy(() -> HandIn.run("j.jar", List.of("standalone-job", "--colour")))
                .hasMessageContaining("--job-classname");
    }

    @Test
    void aCheckpointIsCalledByItsNumberAndItsJob() {
        assertThat(ResumePoint.at("file:/state/checkpoints/60ec1129aabbccdd/chk-3", true)
                        .checkpoint())
                .isEqualTo("chk-3 of 60ec1129");
    }
}
