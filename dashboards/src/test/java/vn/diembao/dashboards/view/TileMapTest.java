package vn.diembao.dashboards.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.diembao.dashboards.board.Boards;
import vn.diembao.dashboards.board.Grouping;
import vn.diembao.dashboards.board.Panel;
import vn.diembao.dashboards.panel.Figure;

final class TileMapTest {
    private final List<TilePlace> places = TilePlace.load();

    @Test
    void everyProvinceOfTheListHasOneTileOnItsOwnPlace() {
        Panel panel = Boards.load(Path.of("boards"))
                .of("cac-cap-cong-doan")
                .flatMap(b -> b.panel("ban-do"))
                .orElseThrow();
        assertThat(places.stream().filter(place -> !place.part()).map(TilePlace::key))
                .containsExactlyInAnyOrderElementsOf(((Grouping.Cases) panel.group())
                        .cases().stream().map(Grouping.Case::key).toList())
                .hasSize(34);
        assertThat(places.stream().map(place -> place.row() + "/" + place.column()))
                .doesNotHaveDuplicates();
        assertThat(places).isSortedAccordingTo((one, other) -> one.row() - other.row());
        assertThat(places).allMatch(place -> place.row() <= 15 && place.column() <= 6);
    }

    @Test
    void aboutAsManyProvincesHaveEachShade() {
        TileMap map = TileMap.of(grid(i -> i < 2 ? 0 : i), places).orElseThrow();
        List<Integer> shades = map.tiles().stream()
                .filter(tile -> !tile.part())
                .map(TileMap.Tile::shade)
                .toList();
        assertThat(shades).hasSize(34);
        assertThat(IntStream.rangeClosed(0, 4)
                        .mapToLong(
                                shade -> shades.stream().filter(s -> s == shade).count()))
                .containsExactly(2L, 8L, 8L, 8L, 8L);
        assertThat(map.shades())
                .extracting(TileMap.Shade::range)
                .containsExactly("0", "2–9", "10–17", "18–25", "26–33");
    }

    @Test
    void equalFiguresHaveEqualShades() {
        TileMap map = TileMap.of(grid(i -> 7), places).orElseThrow();
        assertThat(map.tiles()).extracting(TileMap.Tile::shade).containsOnly(1);
        assertThat(map.shades()).containsExactly(new TileMap.Shade(1, "7"));
        TileMap empty = TileMap.of(grid(i -> 0), places).orElseThrow();
        assertThat(empty.shades()).containsExactly(new TileMap.Shade(0, "0"));
    }

    @Test
    void islandsAreShadedWithTheirProvince() {
        TileMap map = TileMap.of(grid(i -> i), places).orElseThrow();
        for (TileMap.Tile part : map.tiles().stream().filter(TileMap.Tile::part).toList()) {
            Optional<TileMap.Tile> whole = map.tiles().stream()
                    .filter(tile -> !tile.part()
                            && tile.place().key().equals(part.place().key()))
                    .findFirst();
            assertThat(whole.orElseThrow().shade()).isEqualTo(part.shade());
        }
    }

    @Test
    void otherListsAreNoMap() {
        assertThat(TileMap.of(new Grid("", List.of(), List.of()), places)).isEmpty();
    }

    private Grid grid(FigureByPlace figures) {
        List<Grid.Line> lines = new ArrayList<>();
        for (TilePlace place : places) {
            if (!place.part()) {
                int value = figures.of(lines.size());
                Grid.Cell cell = new Grid.Cell(new Figure(value, Integer.toString(value)), "");
                lines.add(new Grid.Line(place.key(), place.name(), "", List.of(cell)));
            }
        }
        return new Grid("Tỉnh, thành phố", List.of(new Grid.Column("", "Tin, bài")), lines);
    }

    /** The figure of the province at a place. */
    private interface FigureByPlace {
        int of(int place);
    }
}
