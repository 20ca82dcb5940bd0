package vn.diembao.model;

import static java.util.Objects.requireNonNull;

/**
 * What a platform tells of a post beside its text.
 *
 * @param sharedUrl address of what it shares, as the platform gives it; null when it shares nothing
 * @param authorKey keyed hash of the account that wrote it (HMAC-SHA-256 in lower-case hex), null when that is an organisation's
 *     listed page: an account's name or number comes no further than the connector that read it
 * @param again true for a post that was handed on before, whose counts alone are news; its text need not be there
 */
public record PostFacts(PostFormat format, String sharedUrl, String authorKey, Reaction reaction, boolean again) {
    public PostFacts {
        requireNonNull(format, "format is null");
        requireNonNull(reaction, "reaction is null");
    }

    /** Of a post that is new or changed. */
    public PostFacts(PostFormat format, String sharedUrl, String authorKey, Reaction reaction) {
        this(format, sharedUrl, authorKey, reaction, false);
    }

    /** The same of a post that was handed on before. */
    public PostFacts onceMore() {
        return new PostFacts(format, sharedUrl, authorKey, reaction, true);
    }
}
