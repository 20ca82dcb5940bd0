package vn.diembao.model;

/** What an article is to the article it copies. Only the first counts as reach of its own. */
public enum CopyKind {
    /** The first of its text, as far as is known. */
    ORIGINAL,
    /** The same text in another outlet, or a second time in the same. */
    REPRINT,
    /** A text on a site that carries the articles of others, whether or not the first publisher is known. */
    AGGREGATOR,
    /** A post made of an article's text. */
    SOCIAL_SHARE
}
