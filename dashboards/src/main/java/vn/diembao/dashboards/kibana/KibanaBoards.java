package vn.diembao.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.board.BoardFields;
import vn.diembao.dashboards.board.BoardWords;
import vn.diembao.dashboards.board.Mark;
import vn.diembao.dashboards.board.Panel;
import vn.diembao.model.Term;
import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * Boards as the saved objects of Kibana 8.19: a tag, data views, a Lens panel for every panel, a dashboard for every board. Ids
 * are made of the boards' own, so that a second import replaces the first; equal boards and terms give equal bytes.
 */
public final class KibanaBoards {
    private static final SavedObject TAG = new SavedObject(
            SavedObject.TAG,
            "diembao",
            JsonTree.object(
                    "name", "Điểm báo", "description", "Bảng theo dõi của hệ thống điểm báo", "color", "#207038"),
            List.of());

    /** On whatever leaders have no use for: import.sh keeps it out of their space. */
    private static final SavedObject MAINTAINERS = new SavedObject(
            SavedObject.TAG,
            "diembao-maintainers",
            JsonTree.object(
                    "name", "Quản trị", "description", "Dành cho người vận hành hệ thống điểm báo", "color", "#5b6b7b"),
            List.of());

    private final BoardFields fields = BoardFields.load();
    private final LensColumns columns = new LensColumns(fields);
    private final DataViews views;

    private KibanaBoards(List<Term> terms) {
        views = new DataViews(fields, BoardWords.load(), terms);
    }

    /**
     * The file that Kibana imports: one object a line, UTF-8.
     *
     * @param terms of the taxonomy: names for ids
     */
    public static String ndjson(List<Board> boards, List<Term> terms) {
        return new KibanaBoards(terms)
                .objects(boards).stream().map(SavedObject::line).collect(Collectors.joining());
    }

    private List<SavedObject> objects(List<Board> boards) {
        List<SavedObject> objects = new ArrayList<>(List.of(TAG));
        if (boards.stream().anyMatch(Board::isForMaintainers)) {
            objects.add(MAINTAINERS);
        }
        Set<StoredIndex> forAll = boards.stream()
                .filter(board -> !board.isForMaintainers())
                .flatMap(board -> panels(board).stream())
                .map(Panel::index)
                .collect(Collectors.toSet());
        Set<StoredIndex> forMaintainers = boards.stream()
                .filter(Board::isForMaintainers)
                .flatMap(board -> panels(board).stream())
                .map(Panel::index)
                .filter(index -> !forAll.contains(index))
                .collect(Collectors.toSet());
        BoardFields.indices().forEach(index -> objects.add(tagged(views.of(index), forMaintainers.contains(index))));
        for (Board board : boards) {
            boolean own = board.isForMaintainers();
            panels(board).forEach(panel -> objects.add(tagged(lens(board, panel), own)));
            objects.add(tagged(DashboardObject.of(board), own));
        }
        return objects;
    }

    private static SavedObject tagged(SavedObject object, boolean forMaintainers) {
        return forMaintainers ? object.tagged(TAG).tagged(MAINTAINERS) : object.tagged(TAG);
    }

    /** The panels that Kibana can show; the others are on our own pages only. */
    static List<Panel> panels(Board board) {
        return board.panels().stream()
                .filter(panel -> !panel.chart().isOnPagesOnly())
                .toList();
    }

    /** Titles of what a board has on our own pages and not in Kibana. */
    public static List<String> leftOut(Board board) {
        List<String> leftOut = new ArrayList<>();
        if (board.scorecard()) {
            leftOut.add("Thực hiện chỉ tiêu");
        }
        board.panels().stream()
                .filter(panel -> panel.chart().isOnPagesOnly())
                .map(Panel::title)
                .forEach(leftOut::add);
        return leftOut;
    }

    /** Id of a panel's object. */
    static String id(Board board, Panel panel) {
        return "diembao-" + board.id() + '-' + panel.id();
    }

    private SavedObject lens(Board board, Panel panel) {
        ObjectNode asked = columns.columns(panel);
        ObjectNode layers = JsonTree.object(LensPictures.LAYER, layer(asked));
        List<SavedObject.Reference> references = new ArrayList<>(List.of(view(panel.index(), LensPictures.LAYER)));
        if (panel.mark() != null) {
            layers.set(LensPictures.MARK_LAYER, layer(JsonTree.object(LensPictures.MARK_LAYER, mark(panel.mark()))));
            references.add(view(panel.index(), LensPictures.MARK_LAYER));
        }
        ObjectNode state = JsonTree.object(
                "visualization", LensPictures.of(panel, columns.showsTitles(panel)),
                "query", columns.query(panel.index(), panel.filter()),
                "filters", List.of(),
                "datasourceStates",
                        JsonTree.object(
                                "formBased", JsonTree.object("layers", layers),
                                "textBased", JsonTree.object("layers", JsonTree.object())),
                "internalReferences", List.of(),
                "adHocDataViews", JsonTree.object());
        return new SavedObject(
                SavedObject.LENS,
                id(board, panel),
                JsonTree.object(
                        "title", panel.title(),
                        "description", note(panel),
                        "visualizationType", LensPictures.type(panel.chart()),
                        "state", state),
                references);
    }

    private String note(Panel panel) {
        return columns.showsTitles(panel)
                ? (panel.note() + " Trong Kibana, tít là của bài mới nhất.").strip()
                : panel.note();
    }

    private static ObjectNode layer(ObjectNode columns) {
        return JsonTree.object(
                "columns",
                columns,
                "columnOrder",
                LensColumns.order(columns),
                "incompleteColumns",
                JsonTree.object(),
                "sampling",
                1,
                "ignoreGlobalFilters",
                false);
    }

    private static ObjectNode mark(Mark mark) {
        return JsonTree.object(
                "label",
                mark.label(),
                "customLabel",
                true,
                "dataType",
                "number",
                "operationType",
                "static_value",
                "isStaticValue",
                true,
                "isBucketed",
                false,
                "scale",
                "ratio",
                "params",
                JsonTree.object(
                        "value",
                        BigDecimal.valueOf(mark.value()).stripTrailingZeros().toPlainString()),
                "references",
                List.of());
    }

    private static SavedObject.Reference view(StoredIndex index, String layer) {
        return new SavedObject.Reference(
                SavedObject.DATA_VIEW, DataViews.id(index), "indexpattern-datasource-layer-" + layer);
    }
}
