package vn.diembao.model;

/** What sort of text a clip is. New kinds go last: state holds them by their number. */
public enum ArticleKind {
    PRESS,
    /** A post of an organisation's own public page. */
    SOCIAL,
    /** A cutting of a printed paper, entered by the office. */
    PRINT,
    /** A broadcast of television, entered by the office. */
    TV,
    /** A broadcast of radio, entered by the office. */
    RADIO
}
