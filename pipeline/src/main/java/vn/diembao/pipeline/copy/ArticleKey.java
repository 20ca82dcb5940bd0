package vn.diembao.pipeline.copy;

import vn.diembao.model.ClipId;

/**
 * A short name for an article within memory, where it stands under each of its keys: 64 bits of the SHA-256 of its id. Among
 * a million remembered articles two meet with a chance of one in thirty million.
 */
public final class ArticleKey {
    private static final int HEX_DIGITS = 16;

    private ArticleKey() {}

    public static long of(String article) {
        return Long.parseUnsignedLong(ClipId.sha256(article).substring(0, HEX_DIGITS), 16);
    }
}
