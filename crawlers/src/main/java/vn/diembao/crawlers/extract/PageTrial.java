package vn.diembao.crawlers.extract;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.diembao.crawlers.outlet.ArticleField;
import vn.diembao.crawlers.outlet.Selectors;

/**
 * One page as every rule sees it, for whoever tunes a source file: each field's rule is struck out in turn, so that the next
 * has its say. Costs some dozens of readings of the page; the pipeline has no use for it.
 *
 * @param text what {@link PageExtractor} makes of the page
 * @param marks what the article would carry: {@code live_blog}, {@code paywall}, {@code text_damaged}
 * @param fields those that any rule found, in reading order
 * @param selectors each selector of the outlet, in the order of the source file
 * @param leftOut text of the page that is no part of the article, by reason, the weightiest first
 */
public record PageTrial(
        PageText text,
        List<String> marks,
        List<FieldAnswers> fields,
        List<SelectorHits> selectors,
        List<LeftOut> leftOut) {
    private static final int MAX_ANSWERS = 12;
    private static final String BODY = "body";

    public PageTrial {
        requireNonNull(text, "text is null");
        marks = List.copyOf(marks);
        fields = List.copyOf(fields);
        selectors = List.copyOf(selectors);
        leftOut = List.copyOf(leftOut);
    }

    /** @param answers the first is the one taken */
    public record FieldAnswers(String field, List<Answer> answers) {
        public FieldAnswers {
            answers = List.copyOf(answers);
        }
    }

    /** @param value one line; for the body its first words */
    public record Answer(String rule, String value) {}

    /**
     * @param field key in the source file, {@code drop} for what is removed from the body
     * @param matched elements on the page
     * @param words how the first of them begins, empty without text
     */
    public record SelectorHits(String field, String selector, int matched, String words) {}

    /**
     * @param blocks how many runs of text
     * @param chars of them all, spaces not counted
     * @param words how the first of them begins
     */
    public record LeftOut(String reason, int blocks, int chars, String words) {
        LeftOut and(LeftOut more) {
            return new LeftOut(reason, blocks + more.blocks, chars + more.chars, words);
        }
    }

    private record Reader(String field, Function<PageText, String> value) {}

    private static final List<Reader> READERS = List.of(
            new Reader("title", PageText::title),
            new Reader("lead", PageText::lead),
            new Reader(BODY, PageTrial::body),
            new Reader("author", PageText::author),
            new Reader("date", t -> String.valueOf(t.published())),
            new Reader("modified", t -> String.valueOf(t.modified())),
            new Reader("section", PageText::section),
            new Reader("tags", t -> String.join(", ", t.tags())),
            new Reader("language", PageText::language),
            new Reader("url", PageText::canonicalUrl));

    /** Tries a page as {@link PageExtractor#read} reads it. */
    public static PageTrial of(String html, String url, Selectors selectors) {
        Document page = PageTree.parse(html, url);
        PageExtractor extractor = new PageExtractor();
        List<FieldAnswers> fields = new ArrayList<>();
        for (Reader reader : READERS) {
            List<Answer> answers = answers(extractor, page, url, selectors, reader);
            if (!answers.isEmpty()) {
                fields.add(new FieldAnswers(reader.field, answers));
            }
        }
        PageText text = extractor.read(page.clone(), url, selectors);
        List<LeftOut> leftOut = Leftovers.of(page, text, selectors.drop());
        return new PageTrial(text, PageExtractor.marks(text), fields, hits(page, selectors), leftOut);
    }

    private static List<Answer> answers(
            PageExtractor extractor, Document page, String url, Selectors selectors, Reader reader) {
        List<Answer> answers = new ArrayList<>();
        StruckPage left = new StruckPage(page.clone(), selectors);
        boolean more = true;
        while (more && answers.size() < MAX_ANSWERS) {
            PageText text = extractor.read(left.page().clone(), url, left.selectors());
            String rule = text.rules().get(reader.field);
            if (rule != null) {
                answers.add(new Answer(rule, reader.value.apply(text)));
            }
            more = rule != null && left.strike(rule);
        }
        return answers;
    }

    private static String body(PageText text) {
        int chars = text.paragraphs().stream().mapToInt(String::length).sum();
        String first = text.paragraphs().isEmpty() ? "" : text.paragraphs().get(0);
        return text.paragraphs().size() + " paragraphs, " + chars + " characters: " + first;
    }

    private static List<SelectorHits> hits(Document page, Selectors selectors) {
        List<SelectorHits> hits = new ArrayList<>();
        for (ArticleField field : ArticleField.values()) {
            selectors.of(field).forEach(selector -> hits.add(hits(page, field.key(), selector)));
        }
        selectors.drop().forEach(selector -> hits.add(hits(page, "drop", selector)));
        return hits;
    }

    private static SelectorHits hits(Document page, String field, String selector) {
        List<Element> found = page.select(selector);
        return new SelectorHits(
                field,
                selector,
                found.size(),
                found.isEmpty() ? "" : CleanText.line(found.get(0).text()));
    }
}
