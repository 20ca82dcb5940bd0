package vn.diembao.dashboards.alert;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import vn.diembao.dashboards.form.CsvView;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.model.StoredJson;

/** Alerts as they are listed: a block of lines, a JSON object or a row of a table each. */
public enum AlertTable {
    /** Lines for people. */
    TEXT {
        @Override
        public String entry(ListedAlert listed) {
            AlertText texts = new AlertText(AlertWords.load());
            Alert alert = listed.alert();
            return List.of(
                            VietnameseText.time(listed.at()) + "  " + alert.what(),
                            alert.title(),
                            texts.facts(alert),
                            texts.why(alert),
                            alert.url(),
                            listed.toldAt() == null ? "" : "Đã báo lúc " + VietnameseText.time(listed.toldAt()))
                    .stream()
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n  ", "", "\n"));
        }
    },
    /** One object a line. */
    JSON {
        @Override
        public String entry(ListedAlert listed) {
            ObjectNode node = MAPPER.createObjectNode().put("at", listed.at().toString());
            node.setAll(node(listed.alert()));
            return node.put(
                            "told_at",
                            listed.toldAt() == null ? null : listed.toldAt().toString())
                    .toString();
        }
    },
    /** As a spreadsheet set to Vietnamese opens it: semicolons, every cell quoted, none a formula (row 40). */
    CSV {
        @Override
        public String head() {
            return BYTE_ORDER_MARK
                    + row(List.of(
                            "Lúc",
                            "Loại",
                            "Sắc thái",
                            "Tít",
                            "Cơ quan báo chí, trang",
                            "Ngày, giờ đăng",
                            "Đường dẫn",
                            "Số tin bài khác",
                            "Vì sao",
                            "Đã báo lúc"));
        }

        @Override
        public String entry(ListedAlert listed) {
            Alert alert = listed.alert();
            AlertWords words = AlertWords.load();
            return row(List.of(
                    VietnameseText.time(listed.at()),
                    alert.what(),
                    words.of("tone", alert.tone()),
                    alert.title(),
                    alert.outlet(),
                    VietnameseText.time(alert.publishedAt()),
                    alert.url(),
                    Integer.toString(alert.others()),
                    alert.isVolume() ? alert.note() : new AlertText(words).why(alert),
                    listed.toldAt() == null ? "" : VietnameseText.time(listed.toldAt())));
        }
    };

    private static final JsonMapper MAPPER = StoredJson.mapper();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What stands before the first, empty for nothing. */
    public String head() {
        return "";
    }

    /** One alert, without the end of its last line. */
    public abstract String entry(ListedAlert listed);

    /** What is told of an alert to programs; its fields are named as in the contract. */
    static ObjectNode node(Alert alert) {
        ObjectNode node = MAPPER.valueToTree(alert);
        node.put("others", alert.others());
        return node;
    }

    private static String row(List<String> cells) {
        return cells.stream().map(CsvView::cell).collect(Collectors.joining(";"));
    }
}
