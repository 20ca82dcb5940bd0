package vn.diembao.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A normalised text: NFC, no control characters, canonical address, a publication time that can be trusted or a flag
 * that says it cannot.
 *
 * @param id {@link ClipId} of {@code url}
 * @param url canonical address
 * @param lead empty when there is none
 * @param body paragraphs joined by {@code \n}, may be empty for feed-only sources
 * @param author null when there is none; of a post only an organisation's own page
 * @param authorKey keyed hash of the person who wrote a post (HMAC-SHA-256 in lower-case hex), null for the press and for posts
 *     of an organisation's own page: nothing else is stored of a person
 * @param section null when there is none
 * @param language ISO 639-1 code, {@code und} when not told
 * @param publishedAt UTC; never after {@code fetchedAt}
 * @param modifiedAt null when the outlet gives none
 * @param fetchedAt when this text was read
 * @param flags what had to be mended, e.g. {@code published_clamped}, {@code published_missing}, {@code text_from_feed}
 * @param contentHash SHA-256 over title, lead and body, and over the placement where there is one: equal hashes, equal text
 * @param placement where a clip entered by the office stood or was on air; null for all that was read off the web
 * @param postFormat null for what is no post of a listed page, as are the following
 * @param postHour hour of the day in Viet Nam at which a post went out, 0 to 23; null without a time that can be trusted
 * @param sharedUrl canonical address of what a post shares, null when it shares nothing
 */
public record Article(
        String id,
        String url,
        String sourceId,
        ArticleKind kind,
        String title,
        String lead,
        String body,
        String author,
        String authorKey,
        String section,
        List<String> tags,
        String language,
        Instant publishedAt,
        Instant modifiedAt,
        Instant fetchedAt,
        TextOrigin origin,
        List<String> flags,
        String contentHash,
        @JsonInclude(JsonInclude.Include.NON_NULL) Placement placement,
        @JsonInclude(JsonInclude.Include.NON_NULL) PostFormat postFormat,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer postHour,
        @JsonInclude(JsonInclude.Include.NON_NULL) String sharedUrl) {

    public Article {
        requireNonNull(id, "id is null");
        requireNonNull(url, "url is null");
        requireNonNull(sourceId, "sourceId is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(title, "title is null");
        requireNonNull(lead, "lead is null");
        requireNonNull(body, "body is null");
        requireNonNull(language, "language is null");
        requireNonNull(publishedAt, "publishedAt is null");
        requireNonNull(fetchedAt, "fetchedAt is null");
        requireNonNull(origin, "origin is null");
        requireNonNull(contentHash, "contentHash is null");
        tags = List.copyOf(tags);
        flags = List.copyOf(flags);
    }

    /** A text that was read off the web and is no post. */
    public Article(
            String id,
            String url,
            String sourceId,
            ArticleKind kind,
            String title,
            String lead,
            String body,
            String author,
            String authorKey,
            String section,
            List<String> tags,
            String language,
            Instant publishedAt,
            Instant modifiedAt,
            Instant fetchedAt,
            TextOrigin origin,
            List<String> flags,
            String contentHash) {
        this(
                id,
                url,
                sourceId,
                kind,
                title,
                lead,
                body,
                author,
                authorKey,
                section,
                tags,
                language,
                publishedAt,
                modifiedAt,
                fetchedAt,
                origin,
                flags,
                contentHash,
                null,
                null,
                null,
                null);
    }

    /** The text of an entry: known by the entry's id, and another one when it is placed elsewhere. */
    public Article placed(ClipEntry entry) {
        return new Article(
                entry.clipId(),
                url,
                sourceId,
                kind,
                title,
                lead,
                body,
                author,
                authorKey,
                section,
                tags,
                language,
                publishedAt,
                modifiedAt,
                fetchedAt,
                origin,
                flags,
                ClipId.sha256(
                        contentHash + '\n' + url + '\n' + entry.placement().line()),
                entry.placement(),
                postFormat,
                postHour,
                sharedUrl);
    }

    /** The same text with another time of publication. */
    public Article publishedAt(Instant time) {
        return new Article(
                id,
                url,
                sourceId,
                kind,
                title,
                lead,
                body,
                author,
                authorKey,
                section,
                tags,
                language,
                time,
                modifiedAt,
                fetchedAt,
                origin,
                flags,
                contentHash,
                placement,
                postFormat,
                postHour,
                sharedUrl);
    }
}
