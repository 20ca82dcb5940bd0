package vn.diembao.dashboards.export;

import java.util.ArrayList;
import java.util.List;
import vn.diembao.dashboards.search.ClipSheet;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.model.Clip;
import vn.diembao.model.Labels;

/**
 * A clip as a row of texts.
 *
 * @param title also the text of the link in a document
 * @param url empty when it is none of the web
 * @param others cells behind title and address, in the order of the headings
 */
public record ExportRow(String published, String outlet, String title, String url, List<String> others) {
    static final List<String> HEAD = List.of(
            "Ngày, giờ đăng",
            "Cơ quan báo chí, trang",
            "Tít",
            "Đường dẫn",
            "Liên quan",
            "Chương trình, phong trào",
            "Tổ chức công đoàn",
            "Sắc thái",
            "Hình ảnh công đoàn",
            "Chủ đề",
            "Tuyến nội dung",
            "Cần lưu ý",
            "Bản",
            "Tình trạng");

    public ExportRow {
        others = List.copyOf(others);
    }

    /** @param book names of the ids */
    public static ExportRow of(Clip clip, TermBook book) {
        Labels labels = clip.labels();
        List<String> bodies = labels.federations().isEmpty() ? labels.unions() : labels.federations();
        return new ExportRow(
                ClipSheet.time(clip.article().publishedAt()),
                clip.outlet().name(),
                clip.article().title(),
                ClipSheet.link(clip),
                List.of(
                        book.name("relevance", labels.relevance()),
                        names(book, "programme", labels.programmes()),
                        names(book, "union", bodies),
                        book.name("tone", labels.eventTone()),
                        book.name("stance", labels.unionStance()),
                        names(book, "topic", labels.topics()),
                        names(book, "content_line", labels.contentLines()),
                        names(book, "alerts", labels.alertKinds()),
                        ClipSheet.copy(clip, book),
                        ClipSheet.state(clip)));
    }

    /** All cells, in the order of the headings. */
    List<String> cells() {
        List<String> cells = new ArrayList<>(List.of(published, outlet, title, url));
        cells.addAll(others);
        return cells;
    }

    private static String names(TermBook book, String kind, List<String> ids) {
        return String.join("; ", ids.stream().map(id -> book.name(kind, id)).toList());
    }
}
