package vn.diembao.dashboards.alert;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A message as the HTML of a mail: a table and inline styles, no script, picture or style sheet (row 38). Texts of others are
 * set as text (rows 36, 37).
 */
final class AlertPage {
    private static final String SMALL = "margin:0 0 2px;font-size:13px;line-height:18px;color:#57606a";

    private final AlertText texts;

    AlertPage(AlertText texts) {
        this.texts = texts;
    }

    String render(AlertMessage message) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.selectFirst("html").attr("lang", "vi");
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.title(texts.subject(message));
        page.body().attr("style", "margin:0;padding:12px;color:#1b1f24;font-family:Arial,Helvetica,sans-serif");
        Element cell = page.body()
                .appendElement("table")
                .attr("role", "presentation")
                .attr("width", "640")
                .attr("style", "width:100%;max-width:640px;text-align:left")
                .appendElement("tr")
                .appendElement("td");
        cell.appendElement("h1")
                .attr("style", "margin:0;font-size:20px;line-height:26px;color:#c0392b")
                .text("Cảnh báo");
        paragraph(cell, SMALL, texts.head(message));
        List<Alert> shown = message.shown();
        for (int i = 0; i < shown.size(); i++) {
            alert(cell, i + 1, shown.get(i));
        }
        paragraph(cell, "margin:14px 0 2px;font-size:14px;font-weight:bold", texts.more(message, shown.size()));
        for (int i = shown.size(); i < message.alerts().size(); i++) {
            Alert alert = message.alerts().get(i);
            Element line = cell.appendElement("p").attr("style", "margin:0 0 4px;font-size:14px;line-height:20px");
            line.appendText(i + 1 + ". ");
            link(line, alert, texts.brief(alert));
        }
        paragraph(cell, "margin:12px 0 0;font-size:12px;line-height:17px;color:#57606a", AlertText.CAUTION);
        return "<!DOCTYPE html>\n" + page.outerHtml();
    }

    private void alert(Element cell, int number, Alert alert) {
        paragraph(
                cell,
                "margin:14px 0 2px;font-size:13px;font-weight:bold;color:#c0392b",
                number + ". " + texts.heading(alert));
        Element title =
                cell.appendElement("p").attr("style", "margin:0;font-size:15px;line-height:21px;font-weight:bold");
        link(title, alert, alert.title());
        paragraph(cell, SMALL, texts.facts(alert));
        paragraph(cell, "margin:0;font-size:14px;line-height:20px", texts.why(alert));
    }

    private static void link(Element place, Alert alert, String text) {
        if (isWebAddress(alert.url())) {
            place.appendElement("a")
                    .attr("href", alert.url())
                    .attr("style", "color:#0b4f9e")
                    .text(text);
        } else {
            place.appendText(text);
        }
    }

    private static void paragraph(Element cell, String style, String text) {
        if (!text.isEmpty()) {
            cell.appendElement("p").attr("style", style).text(text);
        }
    }

    private static boolean isWebAddress(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }
}
