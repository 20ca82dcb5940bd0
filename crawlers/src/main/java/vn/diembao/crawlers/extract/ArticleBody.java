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
import vn.diembao.model.Picture;

/** Lead and paragraphs of a page: by the outlet's selectors where they find text, else by the general rules. */
record ArticleBody(String lead, List<String> paragraphs, List<Picture> pictures, Map<String, String> rules) {

    /**
     * @param about what the page says of itself elsewhere
     * @param declared the body as JSON-LD gives it, the last resort
     */
    static ArticleBody read(Document page, Selectors selectors, AboutPage about, List<String> declared) {
        Map<String, String> rules = new HashMap<>();
        BodyText body = new Field<BodyText>("body", rules, BodyText::isText)
                .orAny(selectors.of(ArticleField.BODY), s -> "selector " + s, s -> bodyAt(page, s, selectors.drop()))
                .or("general", () -> BodyFinder.read(page, about))
                .or("json-ld", () -> new BodyText("", declared, List.of()))
                .get();
        BodyText found = body == null ? BodyText.NONE : body;
        String lead = new Field<String>("lead", rules, t -> !t.isEmpty())
                .orAny(selectors.of(ArticleField.LEAD), s -> "selector " + s, s -> leadAt(page, s))
                .or("general", found::lead)
                .get();
        String first = lead == null ? "" : lead;
        List<String> paragraphs = found.paragraphs().stream()
                .filter(p -> first.isEmpty() || !Leads.isIn(p, first))
                .toList();
        return new ArticleBody(first, paragraphs, found.pictures(), rules);
    }

    private static String leadAt(Document page, String selector) {
        Element found = page.selectFirst(selector);
        return found == null ? "" : CleanText.line(found.text());
    }

    private static BodyText bodyAt(Document page, String selector, List<String> drop) {
        Element found = page.selectFirst(selector);
        if (found == null) {
            return BodyText.NONE;
        }
        Set<Element> unwanted = new HashSet<>();
        drop.forEach(box -> unwanted.addAll(found.select(box)));
        unwanted.remove(found);
        SplitText text = BlockSplitter.split(found, new Boilerplate(), unwanted).marked(Captions::marked);
        return new BodyText("", BodyLines.keep(text.blocks(), ""), Pictures.in(image -> true, text));
    }
}
