package vn.diembao.dashboards.board;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * A page of panels that together answer one question.
 *
 * @param id as in addresses, unique
 * @param question what a reader comes with
 * @param days the period shown at first: so many days up to now
 * @param controls fields by whose values a reader may narrow all panels whose index has the field
 * @param scorecard whether the page shows the obligations of the media plans too; Kibana, which can only count, does not
 * @param panels in reading order: left to right, then down
 */
public record Board(
        String id,
        String title,
        String question,
        int days,
        List<BoardField> controls,
        boolean scorecard,
        List<Panel> panels) {
    /** A row of panels is so many columns wide. */
    public static final int COLUMNS = 48;

    public Board {
        requireNonNull(id, "id is null");
        requireNonNull(title, "title is null");
        requireNonNull(question, "question is null");
        controls = List.copyOf(controls);
        panels = List.copyOf(panels);
    }

    /** True where no panel looks at clips: how the crawlers do is for those who tend them. */
    public boolean isForMaintainers() {
        return panels.stream().noneMatch(panel -> panel.index() == StoredIndex.CLIPS);
    }

    /** The panel of this id. */
    public Optional<Panel> panel(String panel) {
        return panels.stream().filter(one -> one.id().equals(panel)).findFirst();
    }
}
