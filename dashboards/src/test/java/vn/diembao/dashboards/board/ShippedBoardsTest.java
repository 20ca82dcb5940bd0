package vn.diembao.dashboards.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.diembao.model.elasticsearch.StoredIndex;

/** What the boards promise in words is what their filters do. */
class ShippedBoardsTest {
    private static final Condition NO_POSTS = new Condition("kind", false, List.of("SOCIAL"));
    private static final Condition POSTS = new Condition("kind", true, List.of("SOCIAL"));
    private static final Condition RELEVANT = new Condition("labels.relevance", false, List.of("none"));
    private static final Condition NO_COPIES = new Condition("story.duplicate_of", false, List.of("*"));

    static List<Board> boards() {
        return Boards.load(Path.of("boards")).all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boards")
    void whatIsCalledPressHoldsNoPosts(Board board) {
        for (Panel panel : board.panels()) {
            if (saysPress(board.question()) || saysPress(panel.title())) {
                assertThat(panel.filter().conditions()).as(panel.id()).contains(NO_POSTS);
            }
            named(panel).forEach((name, filter) -> {
                if (saysPress(name)) {
                    assertThat(filter.conditions()).as(panel.id() + ": " + name).contains(NO_POSTS);
                }
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boards")
    void oneNameMeansOneThingOnEveryBoard(Board board) {
        for (Panel panel : board.panels()) {
            for (Measure measure : panel.measures()) {
                List<Condition> conditions =
                        panel.filter().and(measure.filter()).conditions();
                String place = panel.id() + ": " + measure.label();
                switch (measure.label()) {
                    case "Tin, bài", "Bài gốc" ->
                        assertThat(conditions).as(place).contains(RELEVANT, NO_COPIES);
                    case "Lượt đăng" -> {
                        assertThat(conditions).as(place).doesNotContain(NO_COPIES);
                        assertThat(panel.note()).as(place).contains("đăng lại");
                    }
                    case "Bài đăng" ->
                        assertThat(conditions).as(place).contains(POSTS).doesNotContain(RELEVANT, NO_COPIES);
                    case "Báo và trang" ->
                        assertThat(conditions).as(place).contains(RELEVANT).doesNotContain(NO_COPIES);
                    default -> {}
                }
            }
        }
    }

    @Test
    void aTableThatStandsOnTwoBoardsIsTheSameOnBoth() {
        assertThat(boards().stream()
                        .flatMap(board -> board.panels().stream())
                        .filter(panel -> panel.title().equals("Bài đăng mỗi ngày của từng trang"))
                        .map(panel -> List.of(panel.filter(), panel.measures(), panel.group(), panel.split())))
                .hasSize(2)
                .allMatch(panel -> panel.equals(List.of(
                        new Filter(List.of(POSTS)),
                        List.of(new Measure("Bài đăng", Measure.Kind.COUNT, null, Filter.NONE)),
                        new Grouping.Terms("outlet.name", 200, Grouping.Order.RISING),
                        new Grouping.Time(Grouping.Every.DAY))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boards")
    void weeksThatMayBeCutAreSaidToBe(Board board) {
        assertThat(board.panels())
                .filteredOn(panel -> panel.group() instanceof Grouping.Time time && time.every() == Grouping.Every.WEEK)
                .allSatisfy(panel -> assertThat(panel.note()).contains("tuần đầu và tuần cuối"));
    }

    @Test
    void rejectionsThatWereSettledAreNotCounted() {
        assertThat(boards().stream().flatMap(board -> board.panels().stream()))
                .filteredOn(panel -> panel.index() == StoredIndex.REJECTIONS)
                .isNotEmpty()
                .allSatisfy(panel -> assertThat(panel.filter().conditions())
                        .contains(new Condition("settled_at", false, List.of("*"))));
    }

    private static boolean saysPress(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("báo chí") && !lower.contains("mạng xã hội");
    }

    /** What carries a name of its own in a panel, with all that it must fit. */
    private static Map<String, Filter> named(Panel panel) {
        Map<String, Filter> named = new TreeMap<>();
        panel.measures()
                .forEach(measure -> named.put(measure.label(), panel.filter().and(measure.filter())));
        List<Grouping> groupings = new ArrayList<>();
        groupings.add(panel.group());
        groupings.add(panel.split());
        for (Grouping grouping : groupings) {
            if (grouping instanceof Grouping.Cases cases) {
                cases.cases()
                        .forEach(one -> named.put(one.label(), panel.filter().and(one.filter())));
            }
        }
        return named;
    }
}
