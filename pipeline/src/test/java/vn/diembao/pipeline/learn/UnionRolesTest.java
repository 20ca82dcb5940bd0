package vn.diembao.pipeline.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class UnionRolesTest {
    private static final UnionRoles ROLES = new UnionRoles(LabelModel.shipped());

    @ParameterizedTest
    @CsvFileSource(resources = "/learn/union-roles.csv", delimiter = '|', numLinesToSkip = 1)
    void tellsWhatAUnionDoesInASentence(String role, String sentence) {
        UnionRoles.Role told =
                ROLES.read(List.of(SpokenTexts.sentence(sentence))).get(0);

        String likeliest = UnionRoles.ROLES.stream()
                .max((one, other) -> Float.compare(told.chance(one), told.chance(other)))
                .orElseThrow();
        assertThat(likeliest).as(sentence).isEqualTo(role);
    }

    @Test
    void chancesAreTogetherOne() {
        float[] chances = UnionRoles.share(new double[] {-3, 0, 2, -1, -8});

        assertThat(chances[0] + chances[1] + chances[2] + chances[3] + chances[4])
                .isCloseTo(1, within(1e-5f));
        assertThat(chances[2]).isGreaterThan(chances[1]);
    }

    @Test
    void aTextWithoutSuchSentencesMeasuresZero() {
        assertThat(UnionRoles.sum(List.of()))
                .hasSize(UnionRoles.MEASURES.size())
                .containsOnly(0);
    }

    @Test
    void theClearestActAndTheFirstAreMeasured() {
        float[] passing = {0, 1, 0, 0, 0};
        float[] acting = {0, 0.25f, 0.5f, 0.25f, 0};

        float[] measured = UnionRoles.sum(List.of(passing, acting));

        assertThat(of(measured, "role.acting.most")).isCloseTo(0.75f, within(1e-6f));
        assertThat(of(measured, "role.acting.second")).isZero();
        assertThat(of(measured, "role.acting.mean")).isCloseTo(0.375f, within(1e-6f));
        assertThat(of(measured, "role.acting.first")).isZero();
        assertThat(of(measured, "role.helps.most")).isCloseTo(0.25f, within(1e-6f));
        assertThat(of(measured, "role.passing.mean")).isCloseTo(0.625f, within(1e-6f));
    }

    @Test
    void anUnknownRoleIsRefused() {
        UnionRoles.Role role = ROLES.read(List.of(SpokenTexts.sentence("Công đoàn công ty tặng quà.")))
                .get(0);

        assertThatIllegalArgumentException().isThrownBy(() -> role.chance("sings"));
    }

    private static float of(float[] measured, String name) {
        return measured[UnionRoles.MEASURES.indexOf(name)];
    }
}
