package vn.diembao.dashboards.kibana;

import java.util.ArrayList;
import java.util.List;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.board.Panel;

/** Where a panel stands: rows are filled from the left, each as high as its highest panel. */
record PanelPlace(Panel panel, int x, int y) {
    static List<PanelPlace> of(List<Panel> panels) {
        List<PanelPlace> places = new ArrayList<>();
        int x = 0;
        int y = 0;
        int height = 0;
        for (Panel panel : panels) {
            if (x + panel.width() > Board.COLUMNS) {
                x = 0;
                y += height;
                height = 0;
            }
            places.add(new PanelPlace(panel, x, y));
            x += panel.width();
            height = Math.max(height, panel.height());
        }
        return places;
    }
}
