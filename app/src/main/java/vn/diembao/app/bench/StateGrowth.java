package vn.diembao.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.diembao.pipeline.LoadRun;

/** How large the steps' state is in checkpoints, for each article that had gone through. */
final class StateGrowth {
    private static final List<String> STEPS = List.of("track-histories", "find-stories");

    private Map<String, Long> newest = Map.of();
    private long clips;

    void look(LoadRun run, long searchable) {
        try {
            Map<String, Long> bytes = run.stateBytes();
            // A step that has come to its end keeps nothing.
            if (bytes.keySet().containsAll(STEPS) && !bytes.equals(newest)) {
                newest = bytes;
                clips = searchable;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Figure> figures(String bench) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(bench, "clips at the last checkpoint seen", "clips", clips));
        for (String step : STEPS) {
            double bytes = newest.getOrDefault(step, 0L);
            figures.add(Figure.of(bench, "state of " + step, "bytes/clip", clips == 0 ? 0 : bytes / clips));
        }
        return figures;
    }
}
