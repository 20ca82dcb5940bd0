package vn.diembao.dashboards.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.diembao.dashboards.board.Board;

/** The grid and the controls of a dashboard. */
final class DashboardCheck {
    private static final int MOST_ROWS = 1_000;

    private final Map<String, JsonNode> objects;
    private final KibanaCheck.Problems found;

    DashboardCheck(Map<String, JsonNode> objects, KibanaCheck.Problems found) {
        this.objects = objects;
        this.found = found;
    }

    /** The references that the dashboard needs: name, type of what they lead to. */
    Map<String, String> references(JsonNode object) {
        Map<String, String> needed = new HashMap<>();
        JsonNode attributes = object.path("attributes");
        KibanaCheck.embedded(attributes, "optionsJSON", found);
        KibanaCheck.embedded(attributes.path("kibanaSavedObjectMeta"), "searchSourceJSON", found);
        panels(KibanaCheck.embedded(attributes, "panelsJSON", found), needed);
        JsonNode controls = attributes.path("controlGroupInput");
        if (!controls.isMissingNode()) {
            KibanaCheck.embedded(controls, "ignoreParentSettingsJSON", found);
            controls(KibanaCheck.embedded(controls, "panelsJSON", found), object, needed);
        }
        return needed;
    }

    private void panels(JsonNode panels, Map<String, String> needed) {
        boolean[][] taken = new boolean[MOST_ROWS][Board.COLUMNS];
        Set<String> ids = new HashSet<>();
        if (panels.isEmpty()) {
            found.add("has no panels");
        }
        for (JsonNode panel : panels) {
            String id = panel.path("panelIndex").asText();
            JsonNode grid = panel.path("gridData");
            if (!ids.add(id)) {
                found.add("two panels are called " + id);
            }
            if (!grid.path("i").asText().equals(id)) {
                found.add("the grid calls panel " + id + ' ' + grid.path("i").asText());
            }
            if (!take(taken, grid)) {
                found.add("panel " + id + " lies on another or beyond the grid");
            }
            if (panel.has("panelRefName")) {
                needed.put(
                        id + ':' + panel.path("panelRefName").asText(),
                        panel.path("type").asText());
            } else {
                found.add("panel " + id + " is nowhere defined");
            }
        }
    }

    private static boolean take(boolean[][] taken, JsonNode grid) {
        int right = grid.path("x").asInt(-1) + grid.path("w").asInt();
        int bottom = grid.path("y").asInt(-1) + grid.path("h").asInt();
        boolean fits = grid.path("x").asInt(-1) >= 0
                && grid.path("y").asInt(-1) >= 0
                && grid.path("w").asInt() > 0
                && grid.path("h").asInt() > 0
                && right <= Board.COLUMNS
                && bottom <= MOST_ROWS;
        for (int y = grid.path("y").asInt(); fits && y < bottom; y++) {
            for (int x = grid.path("x").asInt(); x < right; x++) {
                fits &= !taken[y][x];
                taken[y][x] = true;
            }
        }
        return fits;
    }

    private void controls(JsonNode controls, JsonNode object, Map<String, String> needed) {
        Set<Integer> orders = new HashSet<>();
        controls.properties().forEach(control -> {
            JsonNode input = control.getValue().path("explicitInput");
            if (!input.path("id").asText().equals(control.getKey())) {
                found.add("control " + control.getKey() + " calls itself "
                        + input.path("id").asText());
            }
            if (!orders.add(control.getValue().path("order").asInt(-1))) {
                found.add("two controls stand in one place");
            }
            String reference = "controlGroup_" + control.getKey() + ":optionsListDataView";
            needed.put(reference, SavedObject.DATA_VIEW);
            String field = input.path("fieldName").asText();
            if (!MappingCheck.hasValues(KibanaCheck.target(objects, object, reference), field)) {
                found.add("control " + control.getKey() + " cannot choose by \"" + field + '"');
            }
        });
    }
}
