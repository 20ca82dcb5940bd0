package vn.diembao.crawlers.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.diembao.crawlers.outlet.ArticleField;
import vn.diembao.crawlers.outlet.Selectors;

/** Lead and paragraphs of a page: by the outlet's selectors where they find text, else by the general rules. */
record ArticleBody(String lead, List<String> paragraphs, Map<String, String> rules) {

    static ArticleBody read(Document page, Selectors selectors, String title, List<String> declared) {
        Map<String, String> rules = new HashMap<>();
        String lead = new Field<String>("lead", rules, t -> !t.isEmpty())
                .orAny(selectors.of(ArticleField.LEAD), s -> "selector " + s, s -> leadAt(page, s))
                .get();
        List<String> body = new Field<List<String>>("body", rules, t -> !t.isEmpty())
                .orAny(selectors.of(ArticleField.BODY), s -> "selector " + s, s -> bodyAt(page, s, selectors.drop()))
                .or("general", () -> BodyFinder.paragraphs(page, title))
                .or("json-ld", () -> declared)
                .get();
        String first = lead == null ? "" : lead;
        List<String> paragraphs = body == null
                ? List.of()
                : body.stream().filter(p -> !p.equals(first)).toList();
        return new ArticleBody(first, paragraphs, rules);
    }

    private static String leadAt(Document page, String selector) {
        Element found = page.selectFirst(selector);
        return found == null ? "" : CleanText.line(found.text());
    }

    private static List<String> bodyAt(Document page, String selector, List<String> drop) {
        Element found = page.selectFirst(selector);
        if (found == null) {
            return List.of();
        }
        Set<Element> unwanted = new HashSet<>();
        drop.forEach(box -> unwanted.addAll(found.select(box)));
        unwanted.remove(found);
        return BodyLines.keep(
                BlockSplitter.split(found, new Boilerplate(), unwanted).blocks(), "");
    }
}
