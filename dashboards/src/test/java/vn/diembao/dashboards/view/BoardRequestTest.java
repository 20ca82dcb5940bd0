package vn.diembao.dashboards.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.board.Boards;

final class BoardRequestTest {
    private final Board board = Boards.load(Path.of("boards")).of("tong-quan").orElseThrow();

    @Test
    void withoutADayItAsksForTheLastDaysOfTheBoard() {
        BoardRequest request = of(Map.of());
        assertThat(request.days()).isEqualTo(board.days());
        assertThat(request.from()).isNull();
        assertThat(of(Map.of("days", List.of("7"))).days()).isEqualTo(7);
    }

    @Test
    void oneDayIsEnoughAndTheDaysCountFromThere() {
        BoardRequest from = of(Map.of("from", List.of("2025-07-01"), "days", List.of("7")));
        assertThat(from.to()).isEqualTo(LocalDate.of(2025, 7, 7));
        BoardRequest to = of(Map.of("to", List.of("2025-07-01"), "days", List.of("7"), "from", List.of("")));
        assertThat(to.from()).isEqualTo(LocalDate.of(2025, 6, 25));
    }

    @Test
    void theSameChoiceHasTheSameAddress() {
        BoardRequest one = of(Map.of("labels.topics", List.of("b", "a", "b", " "), "labels.alert", List.of("true")));
        assertThat(one.chosen()).isEqualTo(Map.of("labels.topics", List.of("a", "b")));
        assertThat(one.address(90)).isEqualTo("days=90&labels.topics=a&labels.topics=b");
        assertThat(of(Map.of("labels.topics", List.of("a&b=c"))).address(7))
                .isEqualTo("days=7&labels.topics=a%26b%3Dc");
    }

    @Test
    void fiveYearsAreTheMost() {
        assertThat(of(Map.of("from", List.of("2020-07-01"), "to", List.of("2025-06-30")))
                        .days())
                .isZero();
        assertThatThrownBy(() -> of(Map.of("from", List.of("2020-06-01"), "to", List.of("2025-06-30"))))
                .isInstanceOf(BoardRefusedException.class)
                .hasMessageContaining("5 năm");
    }

    @Test
    void sixtyChoicesAreTheMost() {
        List<String> many =
                IntStream.rangeClosed(0, 60).mapToObj(Integer::toString).toList();
        assertThat(of(Map.of("labels.topics", many.subList(0, 60))).chosen()).hasSize(1);
        assertThatThrownBy(() -> of(Map.of("labels.topics", many)))
                .isInstanceOf(BoardRefusedException.class)
                .hasMessageContaining("60");
    }

    private BoardRequest of(Map<String, List<String>> parameters) {
        return BoardRequest.of(board, parameters);
    }
}
