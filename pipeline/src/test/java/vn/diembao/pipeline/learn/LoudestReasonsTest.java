package vn.diembao.pipeline.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.pipeline.learn.LabelModel.Reason;

final class LoudestReasonsTest {
    private static final Comparator<Reason> LOUDEST_FIRST = Comparator.comparing(Reason::weight)
            .reversed()
            .thenComparing(Reason::field)
            .thenComparing(Reason::token);

    /** Few weights, so that many are equal; some do not speak for the label. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 12, 400})
    void theyAreTheFirstOfAllInOrder(int most) {
        Random random = new Random(most);
        LoudestReasons loudest = new LoudestReasons(most);
        List<Reason> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int field = random.nextInt(2);
            int token = random.nextInt(100);
            int tokens = 1 + random.nextInt(3);
            double weight = (random.nextInt(25) - 5) / 10.0;
            loudest.offer(Features.place(field, token, tokens), weight);
            if (weight > 0) {
                all.add(new Reason(field, token, tokens, weight));
            }
        }
        assertThat(loudest.all())
                .isEqualTo(all.stream().sorted(LOUDEST_FIRST).limit(most).toList());
    }
}
