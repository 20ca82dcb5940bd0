package vn.diembao.dashboards.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What was issued of {@link HtmlView}, {@link MailView} and {@link SlipView}. */
final class IssuedHtml implements IssuedFile {
    private final Document page;

    IssuedHtml(Path file) throws IOException {
        page = Jsoup.parse(file.toFile(), UTF_8.name(), "");
        page.outputSettings().prettyPrint(false);
    }

    @Override
    public Set<String> titles(Set<String> addresses) {
        return links(addresses).stream().map(Element::text).collect(toSet());
    }

    @Override
    public int erase(Set<String> addresses, Set<String> titles) {
        List<Element> links = links(addresses);
        links.forEach(IssuedHtml::erase);
        List<Element> cells = page.select("td").stream()
                .filter(cell -> titles.contains(cell.text()) && cell.selectFirst("a[href]") == null)
                .toList();
        cells.forEach(cell -> cell.text(EditionEraser.DELETED));
        List<Element> sentences = page.select("li").stream()
                .filter(line -> titles.stream().anyMatch(title -> line.text().contains(Quotation.of(title))))
                .toList();
        sentences.forEach(line -> line.text(EditionEraser.DELETED + '.'));
        return links.size() + cells.size() + sentences.size();
    }

    @Override
    public void write(OutputStream out) throws IOException {
        out.write(page.outerHtml().getBytes(UTF_8));
    }

    private List<Element> links(Set<String> addresses) {
        return page.select("a[href]").stream()
                .filter(link -> addresses.contains(link.attr("href")))
                .toList();
    }

    private static void erase(Element link) {
        Element mailed = link.closest("table[data-item]");
        Element item = link.closest("article.item");
        if (mailed != null) {
            mailed.selectFirst("td").text(mailed.attr("data-item") + ". " + EditionEraser.DELETED);
            return;
        }
        if (item == null) {
            eraseLine(link);
            return;
        }
        Element heading = link.closest("h4");
        link.remove();
        item.children().stream().filter(child -> !child.is("h4")).toList().forEach(Element::remove);
        heading.appendText(EditionEraser.DELETED);
    }

    /** Of a list or a table, where only the number stays. */
    private static void eraseLine(Element link) {
        Element line = link.closest("li, tr, p");
        if (line == null || !line.is("tr")) {
            Element place = line == null ? link : line;
            place.text(EditionEraser.DELETED + '.');
            place.removeAttr("href");
            return;
        }
        Element title = link.closest("td");
        line.children().stream().skip(1).forEach(Element::empty);
        title.text(EditionEraser.DELETED);
    }
}
