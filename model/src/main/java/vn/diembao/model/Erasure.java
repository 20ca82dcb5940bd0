package vn.diembao.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A stored document of the {@code erasures} index: something that was erased on request and may not come back. It says what
 * without saying it: keys are hashes, so the list that keeps a text away tells nobody whose it was.
 *
 * @param key 64 lower-case hex digits: a {@link ClipId} or the SHA-256 of a canonical address, or an author key
 * @param erasedAt when it was first asked for
 */
public record Erasure(Kind kind, String key, Instant erasedAt) {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final String AUTHOR = "author-";

    /** What is kept away. */
    public enum Kind {
        /** One text. */
        CLIP,
        /** All that a person wrote. */
        AUTHOR
    }

    public Erasure {
        requireNonNull(kind, "kind is null");
        requireNonNull(erasedAt, "erasedAt is null");
        if (!isKey(key)) {
            throw new IllegalArgumentException("a key is 64 hex digits in lower case");
        }
    }

    /** True for what can be a key; a name or an address is none. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** Document id of the entry for an author, by {@link Article#authorKey}. */
    public static String ofAuthor(String key) {
        return AUTHOR + key;
    }

    /** Document id: that of a text is its key. */
    public String id() {
        return kind == Kind.AUTHOR ? ofAuthor(key) : key;
    }
}
