package vn.diembao.crawlers.extract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Finds the date that a page shows among its elements; null where it shows none. */
final class ShownDates {
    private static final Evaluator PUBLISHED = Selector.evaluatorOf("time[pubdate], [itemprop=datePublished]");
    private static final Evaluator DATED =
            Selector.evaluatorOf("[class*=date], [class*=time], [id*=date], [class*=publish], [class*=byline]");
    /** An element with more in it than this holds more than a date. */
    private static final int MOST_CHILDREN = 11;

    private ShownDates() {}

    /** That is marked as the time of publication. */
    static OffsetDateTime marked(PageElements elements) {
        return first(elements.matching(elements.attributed(), PUBLISHED));
    }

    /** That a {@code time} gives for machines. */
    static OffsetDateTime timed(PageElements elements) {
        return first(elements.tagged("time").stream().filter(e -> e.hasAttr("datetime")));
    }

    /** In the text of an element whose class or id speaks of one. */
    static OffsetDateTime named(PageElements elements) {
        return elements.matching(elements.attributed(), DATED)
                .limit(PageReading.MOST_ASKED)
                .filter(e -> e.childNodeSize() <= MOST_CHILDREN)
                .map(e -> PageDates.read(e.text()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Of one element: what it gives for machines, else its text. */
    static OffsetDateTime of(Element element) {
        for (String attribute : List.of("datetime", "content", "title")) {
            OffsetDateTime date = PageDates.read(element.attr(attribute));
            if (date != null) {
                return date;
            }
        }
        return PageDates.read(element.text());
    }

    private static OffsetDateTime first(Stream<Element> declared) {
        return declared.limit(PageReading.MOST_ASKED)
                .map(ShownDates::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
