package vn.diembao.pipeline.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.PollSign;
import vn.diembao.model.RejectionReason;

final class SymptomsTest {
    private final Symptoms symptoms = Symptoms.load();

    @ParameterizedTest
    @EnumSource(PollSign.class)
    void everySignSpeaks(PollSign sign) {
        assertThat(symptoms.of(sign.name())).isNotNull().returns(Symptoms.Among.SIGN, Symptoms.Symptom::among);
    }

    @ParameterizedTest
    @EnumSource(
            value = PollOutcome.class,
            names = {"BLOCKED", "MALFORMED", "FAILED"})
    void everyPollWithoutAnAnswerSpeaks(PollOutcome outcome) {
        assertThat(symptoms.of(outcome.name())).isNotNull().returns(Symptoms.Among.POLL, Symptoms.Symptom::among);
    }

    @Test
    void refusalsThatAreOursOrTheEntrysSayNothing() {
        assertThat(Stream.of(RejectionReason.NO_LINK, RejectionReason.INTERNAL, RejectionReason.INDEX_REFUSED))
                .allSatisfy(reason -> assertThat(symptoms.of(reason.name())).isNull());
    }
}
