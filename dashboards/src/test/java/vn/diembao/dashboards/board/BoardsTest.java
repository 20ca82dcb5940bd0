package vn.diembao.dashboards.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.diembao.model.elasticsearch.StoredIndex;

class BoardsTest {
    private static final String HEAD = "id: mau\ntitle: Mẫu\nquestion: Mẫu ra sao?\n";

    @TempDir
    Path directory;

    @Test
    void shippedBoardsAreWithoutProblems() {
        Boards shipped = Boards.load(Path.of("boards"));
        assertThat(shipped.problems()).isEmpty();
        assertThat(shipped.all())
                .extracting(Board::title)
                .containsExactly(
                        "Tổng quan",
                        "Chương trình",
                        "Các cấp công đoàn",
                        "Người lao động và chính sách",
                        "Mạng xã hội",
                        "Chỉ tiêu truyền thông",
                        "Nguồn tin");
        assertThat(shipped.of("nguon-tin")).isPresent();
    }

    @Test
    void everyNameThatTheFieldsPointToIsThere() {
        BoardWords words = BoardWords.load();
        assertThat(BoardFields.load().all())
                .filteredOn(field -> field.naming() == BoardField.Naming.WORD)
                .isNotEmpty()
                .allSatisfy(field -> assertThat(words.all(field.kind())).isNotEmpty());
        assertThat(words.of("rejection", "PAYWALL")).isEqualTo("Bài chỉ dành cho người trả phí");
        assertThat(words.of("tone", "?")).isEqualTo("?");
    }

    @Test
    void whatIsLeftOutHasItsDefault() throws IOException {
        Board board = only(HEAD + "panels:\n- {id: a, title: A, chart: metric, width: 8, height: 6}\n");
        assertThat(board.days()).isEqualTo(30);
        assertThat(board.controls()).isEmpty();
        Panel panel = board.panel("a").orElseThrow();
        assertThat(panel.index()).isEqualTo(StoredIndex.CLIPS);
        assertThat(panel.measures()).containsExactly(new Measure("Tin, bài", Measure.Kind.COUNT, null, Filter.NONE));
        assertThat(panel.filter()).isEqualTo(Filter.NONE);
        assertThat(panel.group()).isNull();
    }

    @Test
    void thatOfTheBoardStandsBeforeAPanelsOwnFilterOnTheSameIndexOnly() throws IOException {
        Board board = only(
                HEAD
                        + """
                only: {kind: [SOCIAL]}
                panels:
                - {id: a, title: A, chart: metric, width: 8, height: 6, without: {labels.topics: ["*"]}}
                - {id: b, title: B, chart: metric, width: 8, height: 6, index: rejections}
                """);
        assertThat(board.panels().get(0).filter())
                .isEqualTo(new Filter(List.of(
                        new Condition("kind", true, List.of("SOCIAL")),
                        new Condition("labels.topics", false, List.of("*")))));
        assertThat(board.panels().get(1).filter()).isEqualTo(Filter.NONE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/board-problems.csv", numLinesToSkip = 1, delimiter = '|')
    void row71WhatIsWrongIsToldWithItsPlace(String what, String written, String problem) throws IOException {
        String panel = "panels:\n- {id: a, title: A, width: 8, height: 6, " + written + "}\n";
        write("a.yaml", HEAD + panel);
        assertThat(Boards.load(directory).problems()).as(what).containsExactly(problem);
    }

    @Test
    void aPanelMayCountCopiesThatTheBoardLeavesOut() throws IOException {
        Board board = only(
                HEAD
                        + """
                without: {labels.relevance: [none], story.duplicate_of: ["*"]}
                panels:
                - {id: a, title: A, chart: metric, width: 8, height: 6, copies: true}
                """);
        assertThat(board.panels().get(0).filter())
                .isEqualTo(new Filter(List.of(new Condition("labels.relevance", false, List.of("none")))));
    }

    @Test
    void row71UnknownKeysAreRefusedWithTheirLine() throws IOException {
        write(
                "a.yaml",
                HEAD + "colour: red\npanels:\n- {id: a, title: A, chart: metric, width: 8, height: 6, size: 3}\n");
        assertThat(Boards.load(directory).problems())
                .containsExactlyInAnyOrder("a.yaml:4: unknown key \"colour\"", "a.yaml:6: unknown key \"size\"");
    }

    @Test
    void anIdIsOfOneBoardAndOfOnePanel() throws IOException {
        String panel = "- {id: a, title: A, chart: metric, width: 8, height: 6}\n";
        write("a.yaml", HEAD + "panels:\n" + panel);
        write("b.yaml", HEAD + "panels:\n" + panel);
        write("c.yaml", HEAD.replace("mau", "khac") + "panels:\n" + panel + panel);
        assertThat(Boards.load(directory).problems())
                .containsExactly("b.yaml: board mau stands in a.yaml too", "c.yaml: a: two panels have this id");
    }

    @Test
    void anEmptyDirectoryHasNoBoards() {
        assertThat(Boards.load(directory).problems()).containsExactly(directory + ": no boards (*.yaml) here");
        assertThat(Boards.load(directory.resolve("x")).problems())
                .containsExactly(directory.resolve("x") + ": no directory that can be read");
    }

    @Test
    void everyCaseListCanBeNamed() {
        CaseLists lists = CaseLists.load();
        assertThat(lists.names())
                .isEqualTo("content-lines, levels, outlets, press, provinces, sectors, stances, tones, worries");
        assertThat(lists.of("tones").orElseThrow().cases())
                .extracting(Grouping.Case::key)
                .containsExactly("pos", "neu", "neg");
    }

    private Board only(String text) throws IOException {
        write("a.yaml", text);
        Boards boards = Boards.load(directory);
        assertThat(boards.problems()).isEmpty();
        return boards.all().get(0);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
