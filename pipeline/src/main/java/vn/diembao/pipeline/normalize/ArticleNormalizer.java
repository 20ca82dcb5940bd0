package vn.diembao.pipeline.normalize;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.diembao.crawlers.extract.CanonicalUrl;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.ClipId;
import vn.diembao.model.ParsedArticle;
import vn.diembao.model.PostFacts;
import vn.diembao.model.PublishedFlag;
import vn.diembao.model.TextOrigin;

/**
 * Makes a text comparable and its dates trustworthy. A publication time in the future or before 1990 is clamped to the
 * time of fetching and flagged; a missing one likewise.
 */
public final class ArticleNormalizer {
    /** The text is the feed's, not the page's. */
    public static final String TEXT_FROM_FEED = "text_from_feed";

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MAX_LINE = 1_000;
    private static final int MAX_TAGS = 50;
    private static final int MAX_BODY = 400_000;

    private final LanguageDetector languages;
    private final Map<String, String> twins;

    /** @param twins mobile and AMP hosts to main hosts */
    public ArticleNormalizer(LanguageDetector languages, Map<String, String> twins) {
        this.languages = languages;
        this.twins = twins;
    }

    /** Normalises; {@code kind} decides how the clip is known: a page by its address, a post by its own id. */
    public Article normalize(ParsedArticle parsed, ArticleKind kind, Instant readAt) {
        String url = CanonicalUrl.of(parsed.canonicalUrl(), twins);
        String id = ClipId.of(kind, url, parsed.item());
        String title = capped(TextCleaner.line(parsed.title()), MAX_LINE);
        String lead = capped(TextCleaner.line(parsed.lead()), MAX_BODY);
        String body = capped(body(parsed), MAX_BODY);
        List<String> flags = new ArrayList<>(parsed.marks());
        Instant publishedAt = published(parsed.publishedAt(), readAt, flags);
        if (parsed.origin() == TextOrigin.FEED && kind == ArticleKind.PRESS) {
            flags.add(TEXT_FROM_FEED);
        }
        PostFacts post = parsed.item().post();
        return new Article(
                id,
                url,
                parsed.item().sourceId(),
                kind,
                title,
                lead,
                body,
                lineOrNull(parsed.author()),
                post == null ? null : post.authorKey(),
                lineOrNull(parsed.section()),
                tags(parsed.tags()),
                languages.detect(title + '\n' + lead + '\n' + body),
                publishedAt,
                parsed.modifiedAt(),
                readAt,
                parsed.origin(),
                flags,
                ClipId.sha256(title + '\n' + lead + '\n' + body),
                null,
                post == null ? null : post.format(),
                post == null || PublishedFlag.isAmong(flags)
                        ? null
                        : publishedAt.atZone(VIET_NAM).getHour(),
                post == null ? null : shared(post.sharedUrl()));
    }

    /** One too long for an id of the index is no article's. */
    private String shared(String url) {
        String canonical = url == null ? "" : CanonicalUrl.of(url, twins);
        return canonical.isEmpty() || canonical.length() > MAX_LINE ? null : canonical;
    }

    private static Instant published(Instant published, Instant fetchedAt, List<String> flags) {
        if (published == null) {
            flags.add(PublishedFlag.MISSING);
            return fetchedAt;
        }
        if (published.isAfter(fetchedAt) || published.isBefore(EARLIEST)) {
            flags.add(PublishedFlag.CLAMPED);
            return fetchedAt;
        }
        return published;
    }

    private static String body(ParsedArticle parsed) {
        return parsed.paragraphs().stream()
                .map(TextCleaner::line)
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> tags(List<String> tags) {
        return tags.stream()
                .map(tag -> capped(TextCleaner.line(tag), MAX_LINE))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .limit(MAX_TAGS)
                .toList();
    }

    private static String lineOrNull(String text) {
        String line = TextCleaner.line(Objects.requireNonNullElse(text, ""));
        return line.isEmpty() ? null : capped(line, MAX_LINE);
    }

    /** Cuts at a whole character. */
    private static String capped(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }
}
