package vn.diembao.dashboards.digest;

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

/** An issued edition of {@link HtmlView}. */
final class IssuedHtml implements IssuedEdition {
    private final Document page;

    IssuedHtml(Path file) throws IOException {
        page = Jsoup.parse(file.toFile(), UTF_8.name(), "");
        page.outputSettings().prettyPrint(false);
    }

    @Override
    public int erase(Set<String> addresses) {
        List<Element> links = page.select("a[href]").stream()
                .filter(link -> addresses.contains(link.attr("href")))
                .toList();
        Set<String> titles = links.stream().map(Element::text).collect(toSet());
        links.forEach(IssuedHtml::erase);
        List<Element> cells = page.select("td").stream()
                .filter(cell -> titles.contains(cell.text()))
                .toList();
        cells.forEach(cell -> cell.text(EditionEraser.DELETED));
        return links.size() + cells.size();
    }

    @Override
    public void write(OutputStream out) throws IOException {
        out.write(page.outerHtml().getBytes(UTF_8));
    }

    private static void erase(Element link) {
        Element item = link.closest("article.item");
        if (item == null) {
            Element line = link.closest("li");
            Element place = line == null ? link.parent() : line;
            place.text(EditionEraser.DELETED + (line == null ? "" : "."));
            return;
        }
        Element heading = link.closest("h4");
        link.remove();
        item.children().stream().filter(child -> !child.is("h4")).toList().forEach(Element::remove);
        heading.appendText(EditionEraser.DELETED);
    }
}
