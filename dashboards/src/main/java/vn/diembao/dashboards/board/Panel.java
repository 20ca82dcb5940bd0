package vn.diembao.dashboards.board;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * One question of a board and how its answer is drawn.
 *
 * @param id unique within the board
 * @param note what a reader must know to read it rightly, may be empty
 * @param filter that of the board included
 * @param measures at least one
 * @param group null for {@link Chart#METRIC}
 * @param split null where groups are not taken apart further
 * @param mark null where there is none
 * @param width columns of {@link Board#COLUMNS}
 * @param height rows of some 20 pixels
 */
public record Panel(
        String id,
        String title,
        String note,
        Chart chart,
        StoredIndex index,
        Filter filter,
        List<Measure> measures,
        Grouping group,
        Grouping split,
        Mark mark,
        int width,
        int height) {
    public Panel {
        requireNonNull(id, "id is null");
        requireNonNull(title, "title is null");
        requireNonNull(note, "note is null");
        requireNonNull(chart, "chart is null");
        requireNonNull(index, "index is null");
        requireNonNull(filter, "filter is null");
        measures = List.copyOf(measures);
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("no measures in " + id);
        }
    }

    /** The same with at most so many groups of its field. */
    public Panel foremost(int groups) {
        Grouping wider = group instanceof Grouping.Terms terms
                ? new Grouping.Terms(terms.field(), groups, terms.order())
                : group;
        return new Panel(id, title, note, chart, index, filter, measures, wider, split, mark, width, height);
    }

    /** True where the parts are the foremost of the whole period, the same ones in each step of time. */
    public boolean splitsTimeByField() {
        return group instanceof Grouping.Time && split instanceof Grouping.Terms;
    }
}
