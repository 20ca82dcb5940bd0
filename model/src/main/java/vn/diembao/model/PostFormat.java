package vn.diembao.model;

/** What a post mainly is. */
public enum PostFormat {
    TEXT,
    PHOTO,
    VIDEO,
    /** It shares a link, with or without words of its own. */
    LINK
}
