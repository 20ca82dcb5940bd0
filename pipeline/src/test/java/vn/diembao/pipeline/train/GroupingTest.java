package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.diembao.pipeline.train.Grouping.Member;

final class GroupingTest {
    private static List<Double> scores(List<Member> members, List<String> groups) {
        return new Grouping(members)
                .measures("all", groups).stream().map(Measured::score).toList();
    }

    @Test
    void scoresAPerfectGroupingByOnes() {
        List<Member> members =
                List.of(new Member("a", "1"), new Member("a", "1"), new Member("b", "2"), new Member("b", "2"));
        assertThat(scores(members, List.of("a", "b"))).containsOnly(1.0);
    }

    @Test
    void scoresByTheTextAndByThePair() {
        List<Member> members = List.of(
                new Member("a", "1"),
                new Member("a", "1"),
                new Member("a", "2"),
                new Member("b", "2"),
                new Member("b", "2"));
        List<Double> scores = scores(members, List.of("a", "b"));
        // By hand: precision (1 + 1 + 1/3 + 2/3 + 2/3) / 5, recall (2/3 + 2/3 + 1/3 + 1 + 1) / 5.
        assertThat(scores.get(0)).isCloseTo(11.0 / 15, within(1e-9));
        assertThat(scores.get(1)).isCloseTo(11.0 / 15, within(1e-9));
        // Two of four pairs found are right, two of four meant are found.
        assertThat(scores.subList(3, 6)).containsOnly(0.5);
    }

    @Test
    void countsTheMembersOfTheAskedGroupsAmongAllThatWereGrouped() {
        List<Member> members = List.of(new Member("a", "1"), new Member("a", "1"), new Member("b", "1"));
        assertThat(scores(members, List.of("a")).get(0)).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(scores(members, List.of("a")).get(1)).isEqualTo(1);
    }

    @Test
    void drawsWholeGroups() {
        Measured measure = new Grouping(List.of(new Member("a", "1"), new Member("b", "2"), new Member("b", "3")))
                .measures("all", List.of("a", "b"))
                .get(1);
        assertThat(measure.units()).isEqualTo(2);
        assertThat(measure.score(new int[] {0, 0})).isEqualTo(1);
        assertThat(measure.score(new int[] {1, 1})).isEqualTo(0.5);
        assertThat(measure.cases()).isEqualTo(3);
    }
}
