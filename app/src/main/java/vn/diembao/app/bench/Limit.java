package vn.diembao.app.bench;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * What figures of a benchmark may be at most. A figure is held to it by its worst round, so a machine that does much else may break it;
 * the figures say whether one round did or all.
 *
 * @param subjects how the subjects begin that are held to it
 * @param unit of the figures that are held to it; those in another unit, as ratios, are not
 * @param most inclusive, in that unit
 */
public record Limit(String subjects, String unit, double most) {
    public Limit {
        requireNonNull(subjects, "subjects is null");
        requireNonNull(unit, "unit is null");
        if (!(most > 0)) {
            throw new IllegalArgumentException("a limit is positive, not " + most);
        }
    }

    /** A line for each figure that is over a limit, in the order of the figures; none where all is well. */
    public static List<String> broken(List<Limit> limits, List<Figure> figures) {
        return figures.stream()
                .flatMap(figure -> limits.stream()
                        .filter(limit -> limit.isBrokenBy(figure))
                        .map(limit -> limit.line(figure)))
                .toList();
    }

    private boolean isBrokenBy(Figure figure) {
        // Not "most() > most": what is no number keeps no limit.
        return figure.unit().equals(unit) && figure.subject().startsWith(subjects) && !(figure.most() <= most);
    }

    private String line(Figure figure) {
        return String.format(
                Locale.ROOT,
                "limit broken: %s %s took %.3f %s in its worst round, %.3f %s are allowed",
                figure.bench(),
                figure.subject(),
                figure.most(),
                unit,
                most,
                unit);
    }
}
