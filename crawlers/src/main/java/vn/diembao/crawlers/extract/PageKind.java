package vn.diembao.crawlers.extract;

import vn.diembao.model.RejectionReason;

/**
 * What sort of page was read. Where the signs are weak it is an article: an article refused is lost, a listing read as
 * an article is seen.
 */
public enum PageKind {
    ARTICLE(null, null, "text, and nothing that speaks against it"),
    /** Grows while the event lasts; an article. */
    LIVE_BLOG(null, "live_blog", "its data or its title call it a live blog"),
    /** An article with its first paragraphs only. */
    TEASER(null, "paywall", "its data or a line on it say that the rest is for subscribers"),
    NO_TEXT(RejectionReason.NO_ARTICLE, null, "no article text was found"),
    LISTING(RejectionReason.LISTING, null, "little text, and its data or its linked headlines make it a list"),
    VIDEO(RejectionReason.VIDEO_ONLY, null, "next to no text beside a video"),
    MISSING(RejectionReason.MISSING_PAGE, null, "little text under the title of a missing page"),
    PAYWALLED(RejectionReason.PAYWALL, null, "next to no text, and its data or a line on it speak of subscribers"),
    ENCRYPTED(RejectionReason.ENCRYPTED, null, "most of its text is cipher, to be decoded by a script"),
    CHALLENGE(RejectionReason.CHALLENGE, null, "little text, and the signs of a test for browsers");

    private final RejectionReason refusal;
    private final String mark;
    private final String text;

    PageKind(RejectionReason refusal, String mark, String text) {
        this.refusal = refusal;
        this.mark = mark;
        this.text = text;
    }

    /** How it is known, one clause for people. */
    public String text() {
        return text;
    }

    /** Null for a page with an article. */
    public RejectionReason refusal() {
        return refusal;
    }

    /** What a reader of the article should know, null when there is nothing. */
    String mark() {
        return mark;
    }
}
