package vn.diembao.crawlers.extract;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import vn.diembao.crawlers.outlet.ArticleField;
import vn.diembao.crawlers.outlet.Selectors;

/** The reading of one page, field by field; each field asks its rules in order of trust. */
final class PageReading {
    private static final Map<String, List<String>> META_NAMES = metaNames();
    private static final Evaluator CANONICAL = Selector.evaluatorOf("link[rel=canonical][href]");

    /** So many elements may hold a field; each may hold most of the page. */
    static final int MOST_ASKED = 200;

    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}([-_].*)?");

    private final Document page;
    private final String url;
    private final Selectors selectors;
    private final PageElements elements;
    private final JsonLd jsonLd;
    private final MetaTags meta;
    private final String siteName;
    private final Map<String, String> rules = new HashMap<>();

    PageReading(Document page, String url, Selectors selectors) {
        this.page = page;
        this.url = url;
        this.selectors = selectors;
        this.elements = PageElements.of(page);
        this.jsonLd = JsonLd.of(elements);
        this.meta = MetaTags.of(elements);
        this.siteName = meta.get("og:site_name");
    }

    PageText text() {
        String title = title();
        String author = author();
        OffsetDateTime published = published();
        OffsetDateTime modified = modified();
        String section = section();
        List<String> tags = tags();
        String language = language();
        String canonical = canonical();
        ArticleBody body = ArticleBody.read(page, selectors, about(title), jsonLd.articleBody());
        rules.putAll(body.rules());
        PageKind kind = PageJudge.judge(page, title, jsonLd, meta, body.paragraphs());
        return new PageText(
                title,
                body.lead(),
                body.paragraphs(),
                body.pictures(),
                author,
                published,
                modified,
                section,
                tags,
                canonical,
                language,
                kind,
                rules);
    }

    private AboutPage about(String title) {
        String described = new Field<String>("description", new HashMap<>(), t -> !t.isEmpty())
                .orAny(META_NAMES.get("description"), n -> "meta " + n, meta::get)
                .or("json-ld", () -> jsonLd.text("description"))
                .get();
        return new AboutPage(title, described == null ? "" : described);
    }

    private String title() {
        Field<String> title = new Field<String>("title", rules, t -> !t.isEmpty())
                .or("h1", () -> fuller(jsonLd.text("headline")))
                .or("json-ld", () -> jsonLd.text("headline"))
                .orAny(META_NAMES.get("title"), n -> "meta " + n, n -> withoutSite(meta.get(n)));
        title = bySelector(title, ArticleField.TITLE, e -> CleanText.line(e.text()))
                .or("h1", () -> headline())
                .or("title", () -> withoutSite(CleanText.line(page.title())));
        return title.get() == null ? "" : title.get();
    }

    /** What the page shows, where it says the same at more length: headlines for machines are often cut short. */
    private String fuller(String declared) {
        String shown = declared.isEmpty() ? "" : headline();
        Set<String> same = words(declared);
        int all = same.size();
        same.retainAll(words(shown));
        return shown.length() > declared.length() && 5 * same.size() >= 3 * all ? shown : "";
    }

    private static Set<String> words(String title) {
        return new HashSet<>(List.of(title.toLowerCase(Locale.ROOT).split(" ")));
    }

    private String headline() {
        return elements.tagged("h1").stream()
                .limit(MOST_ASKED)
                .map(h -> CleanText.line(h.text()))
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String author() {
        Field<String> author = new Field<String>("author", rules, t -> true)
                .or("json-ld", () -> Bylines.joined(jsonLd.authors(), siteName))
                .orAny(META_NAMES.get("author"), n -> "meta " + n, n -> Bylines.clean(meta.get(n), siteName));
        return bySelector(author, ArticleField.AUTHOR, e -> Bylines.clean(e.text(), siteName))
                .or("general", () -> Bylines.onPage(elements, siteName))
                .get();
    }

    private OffsetDateTime published() {
        Field<OffsetDateTime> date = new Field<OffsetDateTime>("date", rules, t -> true)
                .or("json-ld", () -> PageDates.read(jsonLd.text("datePublished")))
                .orAny(META_NAMES.get("published"), n -> "meta " + n, n -> PageDates.read(meta.get(n)))
                .or("time", () -> ShownDates.marked(elements))
                .or("time", () -> ShownDates.timed(elements));
        return bySelector(date, ArticleField.DATE, ShownDates::of)
                .or("general", () -> PageDates.inPath(url))
                .or("general", () -> ShownDates.named(elements))
                .get();
    }

    private OffsetDateTime modified() {
        return new Field<OffsetDateTime>("modified", rules, t -> true)
                .or("json-ld", () -> PageDates.read(jsonLd.text("dateModified")))
                .orAny(META_NAMES.get("modified"), n -> "meta " + n, n -> PageDates.read(meta.get(n)))
                .get();
    }

    private String section() {
        return new Field<String>("section", rules, t -> !t.isEmpty())
                .or("json-ld", () -> jsonLd.text("articleSection"))
                .orAny(META_NAMES.get("section"), n -> "meta " + n, meta::get)
                .get();
    }

    private List<String> tags() {
        List<String> tags = bySelectorAll(ArticleField.TAG);
        Field<List<String>> field = new Field<List<String>>("tags", rules, t -> !t.isEmpty())
                .or("json-ld", jsonLd::keywords)
                .or(
                        "meta article:tag",
                        () -> texts(elements.tagged("meta"), "property", "article:tag", e -> e.attr("content")))
                .or("selector", () -> tags)
                .or("general", () -> texts(elements.tagged("a"), "rel", "tag", Element::text));
        return field.get() == null ? List.of() : field.get();
    }

    private String language() {
        String named = new Field<String>(
                        "language", rules, t -> LANGUAGE.matcher(t).matches())
                .or("html lang", () -> elements.tagged("html").stream()
                        .map(html -> html.attr("lang").strip())
                        .findFirst()
                        .orElse(""))
                .or("json-ld", () -> jsonLd.text("inLanguage"))
                .or("meta og:locale", () -> meta.get("og:locale"))
                .or("meta content-language", () -> meta.get("content-language"))
                .get();
        return named == null ? null : named.split("[-_]")[0].toLowerCase(Locale.ROOT);
    }

    private String canonical() {
        Element link = elements.matching(elements.tagged("link"), CANONICAL)
                .findFirst()
                .orElse(null);
        String canonical = CanonicalUrl.ofPage(url, link == null ? null : link.attr("href"));
        rules.put("url", link == null || canonical.equals(CanonicalUrl.of(url)) ? "page" : "link canonical");
        return canonical;
    }

    private <T> Field<T> bySelector(Field<T> field, ArticleField which, Function<Element, T> reader) {
        return field.orAny(selectors.of(which), s -> "selector " + s, s -> {
            Element found = page.selectFirst(s);
            return found == null ? null : reader.apply(found);
        });
    }

    private List<String> bySelectorAll(ArticleField which) {
        return selectors.of(which).stream()
                .map(s -> texts(page.select(s), Element::text))
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> texts(
            List<Element> elements, String attribute, String value, Function<Element, String> reader) {
        return texts(
                elements.stream()
                        .filter(e -> e.attr(attribute).strip().equalsIgnoreCase(value))
                        .toList(),
                reader);
    }

    private static List<String> texts(List<Element> elements, Function<Element, String> reader) {
        Set<String> texts = new LinkedHashSet<>();
        elements.forEach(e -> texts.add(CleanText.unescaped(reader.apply(e))));
        texts.remove("");
        return new ArrayList<>(texts);
    }

    /** Titles made for browsers end with the outlet's name. */
    private String withoutSite(String title) {
        for (String separator : List.of(" | ", " - ", " – ", " — ", " :: ")) {
            int at = title.lastIndexOf(separator);
            if (at > 0) {
                String tail = title.substring(at + separator.length());
                if (tail.equalsIgnoreCase(siteName)
                        || (tail.length() < 25 && at > 2 * tail.length() && separator.equals(" | "))) {
                    return title.substring(0, at);
                }
            }
        }
        return title;
    }

    private static Map<String, List<String>> metaNames() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (String line : DataLines.of("meta-names.txt")) {
            String[] words = line.split(" ", 2);
            names.computeIfAbsent(words[0], k -> new ArrayList<>()).add(words[1]);
        }
        return names;
    }
}
