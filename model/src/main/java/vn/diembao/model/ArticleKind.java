package vn.diembao.model;

/** What sort of text a clip is. */
public enum ArticleKind {
    PRESS,
    /** A post of an organisation's own public page. */
    SOCIAL
}
