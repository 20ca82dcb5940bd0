package vn.diembao.dashboards.view;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.diembao.dashboards.panel.Figure;

/**
 * The provinces as tiles that lie roughly as on a map, shaded by their figures.
 *
 * @param tiles from north to south, west to east
 * @param shades what the shades stand for, the lightest first; those that no tile has are left out
 */
public record TileMap(List<Tile> tiles, List<Shade> shades) {
    /** Shades of figures above nought, with about as many tiles each. */
    private static final int SHADES = 4;

    public TileMap {
        tiles = List.copyOf(tiles);
        shades = List.copyOf(shades);
    }

    /**
     * One tile.
     *
     * @param shade 0 for none, to 4 for the most
     * @param link to the clips of the province, empty where there is none
     * @param part true of islands: shaded with the province they are of, and not counted again
     */
    public record Tile(TilePlace place, Figure figure, int shade, String link, boolean part) {
        public Tile {
            requireNonNull(place, "place is null");
            requireNonNull(figure, "figure is null");
            requireNonNull(link, "link is null");
        }
    }

    /** @param range figures from – to */
    public record Shade(int shade, String range) {
        public Shade {
            requireNonNull(range, "range is null");
        }
    }

    /** The first figures of a grid as a map, if it has a line for every province. */
    static Optional<TileMap> of(Grid grid, List<TilePlace> places) {
        Map<String, Grid.Line> lines =
                grid.lines().stream().collect(Collectors.toMap(Grid.Line::key, line -> line, (one, other) -> one));
        if (!places.stream().allMatch(place -> lines.containsKey(place.key()))) {
            return Optional.empty();
        }
        double[] counts = places.stream()
                .filter(place -> !place.part())
                .mapToDouble(place -> value(lines.get(place.key())))
                .filter(value -> value > 0)
                .sorted()
                .toArray();
        List<Tile> tiles = new ArrayList<>();
        Map<Integer, Figure> least = new HashMap<>();
        Map<Integer, Figure> most = new HashMap<>();
        for (TilePlace place : places) {
            Grid.Line line = lines.get(place.key());
            Figure figure = line.cells().get(0).figure();
            int shade = shade(counts, figure.value());
            least.merge(shade, figure, (one, other) -> one.value() <= other.value() ? one : other);
            most.merge(shade, figure, (one, other) -> one.value() >= other.value() ? one : other);
            tiles.add(new Tile(place, figure, shade, line.link(), place.part()));
        }
        List<Shade> shades = new ArrayList<>();
        for (int shade = 0; shade <= SHADES; shade++) {
            if (least.containsKey(shade)) {
                String from = least.get(shade).text();
                String to = most.get(shade).text();
                shades.add(new Shade(shade, from.equals(to) ? from : from + "–" + to));
            }
        }
        return Optional.of(new TileMap(tiles, shades));
    }

    private static double value(Grid.Line line) {
        return line.cells().get(0).figure().value();
    }

    /** By how many of the figures above nought are smaller; equal figures have equal shades. */
    private static int shade(double[] sorted, double value) {
        if (!(value > 0)) {
            return 0;
        }
        int smaller = 0;
        while (smaller < sorted.length && sorted[smaller] < value) {
            smaller++;
        }
        return 1 + smaller * SHADES / sorted.length;
    }
}
