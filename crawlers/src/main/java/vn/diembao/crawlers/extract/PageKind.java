package vn.diembao.crawlers.extract;

import vn.diembao.model.RejectionReason;

/**
 * What sort of page was read. Where the signs are weak it is an article: an article refused is lost, a listing read as
 * an article is seen.
 */
public enum PageKind {
    ARTICLE(null, null),
    /** Grows while the event lasts; an article. */
    LIVE_BLOG(null, "live_blog"),
    /** An article with its first paragraphs only. */
    TEASER(null, "paywall"),
    NO_TEXT(RejectionReason.NO_ARTICLE, null),
    LISTING(RejectionReason.LISTING, null),
    VIDEO(RejectionReason.VIDEO_ONLY, null),
    MISSING(RejectionReason.MISSING_PAGE, null),
    PAYWALLED(RejectionReason.PAYWALL, null),
    ENCRYPTED(RejectionReason.ENCRYPTED, null),
    CHALLENGE(RejectionReason.CHALLENGE, null);

    private final RejectionReason refusal;
    private final String mark;

    PageKind(RejectionReason refusal, String mark) {
        this.refusal = refusal;
        this.mark = mark;
    }

    /** Null for a page with an article. */
    RejectionReason refusal() {
        return refusal;
    }

    /** What a reader of the article should know, null when there is nothing. */
    String mark() {
        return mark;
    }
}
