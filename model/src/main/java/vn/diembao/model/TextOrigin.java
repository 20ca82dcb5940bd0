package vn.diembao.model;

/** Where an article's text was read. */
public enum TextOrigin {
    PAGE,
    FEED,
    /** Entered by the office. */
    ENTRY
}
