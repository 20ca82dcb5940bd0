package vn.diembao.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/** Document ids: SHA-256 in hex (64 characters, well under Elasticsearch's 512 bytes). */
public final class ClipId {
    private ClipId() {}

    /** Id of a press clip. The same canonical address gives the same id on every machine and in every run. */
    public static String ofUrl(String canonicalUrl) {
        return sha256(canonicalUrl);
    }

    /** Id of a clip: an article by its canonical address, a post by its platform and its own id there, whoever read it. */
    public static String of(ArticleKind kind, String canonicalUrl, FeedItem item) {
        if (kind != ArticleKind.SOCIAL) {
            return ofUrl(canonicalUrl);
        }
        return item.post() == null ? sha256(item.sourceId() + ':' + item.entryId()) : ofPost(item.entryId());
    }

    /**
     * Id of a post's clip.
     *
     * @param platformAndId platform and the post's own id there with a colon between, as {@link FeedItem#entryId} has them
     */
    public static String ofPost(String platformAndId) {
        return sha256(platformAndId);
    }

    /**
     * Id of a clip that the office entered: of all it is known by, so the same row again is the same clip, and one whose summary
     * is put right stays it.
     *
     * @param slot empty when there is none
     */
    public static String ofEntry(String sourceId, ArticleKind kind, String slot, Instant publishedAt, String title) {
        String known = String.join("\n", "entry", sourceId, kind.name(), SlotKey.of(slot), publishedAt.toString());
        return sha256(known + '\n' + title.toLowerCase(Locale.ROOT));
    }

    /** SHA-256 of the text's UTF-8 bytes in lower-case hex. */
    public static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
