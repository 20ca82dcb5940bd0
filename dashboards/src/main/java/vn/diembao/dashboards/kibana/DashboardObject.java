package vn.diembao.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.board.BoardField;
import vn.diembao.dashboards.board.Panel;

/** A board as a dashboard: its panels by reference, its controls, its period. */
final class DashboardObject {
    private DashboardObject() {}

    static SavedObject of(Board board) {
        List<SavedObject.Reference> references = new ArrayList<>();
        List<ObjectNode> panels = new ArrayList<>();
        for (PanelPlace place : PanelPlace.of(KibanaBoards.panels(board))) {
            Panel panel = place.panel();
            panels.add(panel(place));
            references.add(new SavedObject.Reference(
                    SavedObject.LENS, KibanaBoards.id(board, panel), panel.id() + ":panel_" + panel.id()));
        }
        ObjectNode attributes = attributes(board, panels);
        if (!board.controls().isEmpty()) {
            attributes.set("controlGroupInput", controls(board.controls(), references));
        }
        return new SavedObject(SavedObject.DASHBOARD, "diembao-" + board.id(), attributes, references);
    }

    private static ObjectNode panel(PanelPlace place) {
        Panel panel = place.panel();
        return JsonTree.object(
                "type", SavedObject.LENS,
                "panelIndex", panel.id(),
                "gridData",
                        JsonTree.object(
                                "x", place.x(),
                                "y", place.y(),
                                "w", panel.width(),
                                "h", panel.height(),
                                "i", panel.id()),
                "embeddableConfig", JsonTree.object("enhancements", JsonTree.object()),
                "panelRefName", "panel_" + panel.id());
    }

    /** The question, and what of the board stands on our own pages only, counted. */
    private static String about(Board board) {
        List<String> leftOut = KibanaBoards.leftOut(board);
        return leftOut.isEmpty()
                ? board.question()
                : board.question() + " Trên trang của Điểm báo còn " + leftOut.size()
                        + " mục mà Kibana không tính được: " + String.join("; ", leftOut) + '.';
    }

    private static ObjectNode attributes(Board board, List<ObjectNode> panels) {
        return JsonTree.object(
                "title", board.title(),
                "description", about(board),
                "panelsJSON", JsonTree.text(JsonTree.array(panels)),
                "optionsJSON",
                        JsonTree.text(JsonTree.object(
                                "useMargins", true,
                                "syncColors", true,
                                "syncCursor", true,
                                "syncTooltips", false,
                                "hidePanelTitles", false)),
                "kibanaSavedObjectMeta",
                        JsonTree.object(
                                "searchSourceJSON",
                                JsonTree.text(JsonTree.object(
                                        "query", JsonTree.object("query", "", "language", "kuery"),
                                        "filter", List.of()))),
                "timeRestore", true,
                // So many calendar days, today among them.
                "timeFrom", "now-" + (board.days() - 1) + "d/d",
                "timeTo", "now",
                "refreshInterval", JsonTree.object("pause", true, "value", 60_000),
                "version", 1);
    }

    private static ObjectNode controls(List<BoardField> fields, List<SavedObject.Reference> references) {
        ObjectNode controls = JsonTree.object();
        for (BoardField field : fields) {
            String id = field.name().replace('.', '-').replace('_', '-');
            controls.set(
                    id,
                    JsonTree.object(
                            "order",
                            controls.size(),
                            "width",
                            "medium",
                            "grow",
                            true,
                            "type",
                            "optionsListControl",
                            "explicitInput",
                            JsonTree.object(
                                    "id", id,
                                    "fieldName", field.name(),
                                    "title", field.label(),
                                    "selectedOptions", List.of(),
                                    "enhancements", JsonTree.object())));
            references.add(new SavedObject.Reference(
                    SavedObject.DATA_VIEW, DataViews.id(field.index()), "controlGroup_" + id + ":optionsListDataView"));
        }
        return JsonTree.object(
                "chainingSystem",
                "HIERARCHICAL",
                "controlStyle",
                "oneLine",
                "showApplySelections",
                false,
                "ignoreParentSettingsJSON",
                JsonTree.text(JsonTree.object(
                        "ignoreFilters", false,
                        "ignoreQuery", false,
                        "ignoreTimerange", false,
                        "ignoreValidations", false)),
                "panelsJSON",
                JsonTree.text(controls));
    }
}
