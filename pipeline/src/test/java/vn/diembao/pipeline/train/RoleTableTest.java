package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.diembao.model.ArticleKind;
import vn.diembao.pipeline.classify.ClassifierInput;
import vn.diembao.pipeline.classify.StoryReader;
import vn.diembao.pipeline.learn.UnionSentence;
import vn.diembao.pipeline.taxonomy.Taxonomy;

final class RoleTableTest {
    private static final StoryReader READER = new StoryReader(Taxonomy.load());
    private static final String HELPS = "Công đoàn tặng quà cho công nhân khó khăn.";
    private static final String FAILS = "Công đoàn bị công nhân tố im lặng khi nợ lương.";

    @Test
    void aTextIsMeasuredByWhatOthersTaught() {
        RoleTable table = new RoleTable(texts(10), 7);

        float[] helped = table.measured(0);
        float[] failed = table.measured(1);
        int helps = 7;
        int fails = 10;

        assertThat(helped[helps]).isGreaterThan(failed[helps]);
        assertThat(failed[fails]).isGreaterThan(helped[fails]);
    }

    @Test
    void aWrongAnswerDoesNotReachItsOwnText() {
        List<RoleTable.Text> texts = texts(10);
        texts.set(0, text("t0", HELPS, "fails"));

        float[] measured = new RoleTable(texts, 7).measured(0);

        assertThat(measured[7]).as("helps").isGreaterThan(measured[10]);
    }

    @Test
    void aReprintDoesNotTeachItsOwnText() {
        List<RoleTable.Text> texts = texts(10);
        texts.set(0, text("reprinted", HELPS, "fails"));
        texts.add(text("reprinted", HELPS, "fails"));

        float[] measured = new RoleTable(texts, 7).measured(0);

        assertThat(measured[7]).as("helps").isGreaterThan(measured[10]);
    }

    @Test
    void answersFindTheirSentenceByItsPlace() {
        UnionSentence second = sentences("Trời mưa. " + HELPS).get(0);

        assertThat(RoleAnswer.of(second, List.of(new RoleAnswer("body", 10, "helps"))))
                .isEqualTo(3);
        assertThat(RoleAnswer.of(second, List.of(new RoleAnswer("body", 0, "helps"))))
                .isEqualTo(-1);
        assertThat(RoleAnswer.of(second, List.of(new RoleAnswer("title", 10, "helps"))))
                .isEqualTo(-1);
        assertThat(RoleAnswer.of(second, List.of(new RoleAnswer("", 0, "fails"))))
                .isEqualTo(4);
    }

    @Test
    void anUnknownRoleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoleAnswer("body", 0, "sings"))
                .withMessageContaining("sings");
    }

    @Test
    void sentencesAreCountedByRole() {
        assertThat(new RoleTable(texts(4), 7).counts()).containsExactly(0, 0, 0, 4, 4);
    }

    private static List<RoleTable.Text> texts(int pairs) {
        List<RoleTable.Text> texts = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            texts.add(text("t" + 2 * i, HELPS, "helps"));
            texts.add(text("t" + (2 * i + 1), FAILS, "fails"));
        }
        return texts;
    }

    private static RoleTable.Text text(String id, String body, String role) {
        return new RoleTable.Text(id, sentences(body), List.of(new RoleAnswer("", 0, role)));
    }

    private static List<UnionSentence> sentences(String body) {
        return READER.read(new ClassifierInput("", "", body, null, ArticleKind.PRESS))
                .sentences();
    }
}
