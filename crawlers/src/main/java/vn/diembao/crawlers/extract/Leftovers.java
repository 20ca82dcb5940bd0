package vn.diembao.crawlers.extract;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.diembao.crawlers.extract.PageTrial.LeftOut;

/** Which text of a page did not become part of the article, by what spoke against it. */
final class Leftovers {
    private static final double LINKS = 0.6;

    private final Boilerplate names = new Boilerplate();
    private final Set<Element> dropped = new HashSet<>();

    private Leftovers(Document page, List<String> drop) {
        drop.forEach(selector -> dropped.addAll(page.select(selector)));
    }

    /** The weightiest first. */
    static List<LeftOut> of(Document page, PageText text, List<String> drop) {
        Set<String> kept = new HashSet<>(text.paragraphs());
        kept.add(text.lead());
        kept.add(text.title());
        Leftovers leftovers = new Leftovers(page, drop);
        Map<String, LeftOut> byReason = new LinkedHashMap<>();
        for (Block block :
                BlockSplitter.split(page.body(), leftovers.names, Set.of()).blocks()) {
            if (!kept.contains(block.text())) {
                String reason = leftovers.reason(block);
                byReason.merge(reason, new LeftOut(reason, 1, block.chars(), block.text()), LeftOut::and);
            }
        }
        return byReason.values().stream()
                .sorted(Comparator.comparingInt(LeftOut::chars).reversed())
                .toList();
    }

    private String reason(Block block) {
        Element unwanted = around(block.holder(), dropped);
        if (unwanted != null) {
            return "drop, in " + name(unwanted);
        }
        if (block.boxed()) {
            Element box = block.holder();
            while (box.parent() != null && !names.isBox(box)) {
                box = box.parent();
            }
            return "box " + name(box);
        }
        if (Boilerplate.isLine(block.text())) {
            return "boilerplate line";
        }
        if (block.linkShare() > LINKS) {
            return "mostly links";
        }
        return block.isHeading() ? "heading outside the body's text" : "outside the body's text";
    }

    private static Element around(Element element, Set<Element> boxes) {
        Element at = element;
        while (at != null && !boxes.contains(at)) {
            at = at.parent();
        }
        return at;
    }

    private static String name(Element element) {
        String id = element.id().isEmpty() ? "" : '#' + element.id();
        String classes = element.classNames().isEmpty() ? "" : '.' + String.join(".", element.classNames());
        return element.normalName() + id + classes;
    }
}
