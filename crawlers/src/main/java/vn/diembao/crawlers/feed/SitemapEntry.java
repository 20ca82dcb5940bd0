package vn.diembao.crawlers.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One {@code url} of a sitemap or {@code sitemap} of an index.
 *
 * @param loc as it is written, empty when there is none
 * @param modified {@code lastmod} as it is written, empty when there is none
 * @param modifiedAt null when it cannot be read
 * @param published the news extension's {@code publication_date} as it is written
 * @param publishedAt null when it cannot be read
 * @param title of the news extension, else of the first image
 * @param keywords of the news extension, separated by commas
 */
record SitemapEntry(
        String loc,
        String modified,
        Instant modifiedAt,
        String published,
        Instant publishedAt,
        String title,
        String keywords) {

    /** @param texts of the entry's elements by {@code parent/child}, without namespaces */
    static SitemapEntry of(Map<String, String> texts, FeedDates dates) {
        String modified = texts.getOrDefault("url/lastmod", texts.getOrDefault("sitemap/lastmod", ""));
        String published = texts.getOrDefault("news/publication_date", "");
        return new SitemapEntry(
                texts.getOrDefault("url/loc", texts.getOrDefault("sitemap/loc", "")),
                modified,
                dates.parse(modified),
                published,
                dates.parse(published),
                texts.getOrDefault("news/title", texts.getOrDefault("image/title", "")),
                texts.getOrDefault("news/keywords", ""));
    }

    boolean isNews() {
        return !published.isEmpty();
    }

    /** The later of both times, null when none can be read. */
    Instant latest() {
        if (modifiedAt == null || publishedAt == null) {
            return modifiedAt == null ? publishedAt : modifiedAt;
        }
        return modifiedAt.isAfter(publishedAt) ? modifiedAt : publishedAt;
    }

    SitemapEntry withoutModified() {
        return new SitemapEntry(loc, "", null, published, publishedAt, title, keywords);
    }

    /** A change of a page is no publication: without a news date the page itself must tell. */
    EntryFields fields(String base) {
        return new EntryFields(
                null,
                loc,
                base,
                title,
                "",
                "",
                null,
                published.isEmpty() ? List.of() : List.of(published),
                modified.isEmpty() ? List.of() : List.of(modified),
                List.of(keywords.split(",")));
    }
}
