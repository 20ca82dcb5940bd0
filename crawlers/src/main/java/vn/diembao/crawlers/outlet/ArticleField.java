package vn.diembao.crawlers.outlet;

import java.util.Locale;

/** A part of an article that a selector can find on its page. */
public enum ArticleField {
    TITLE,
    LEAD,
    BODY,
    DATE,
    AUTHOR,
    TAG;

    /** Key in source and family files, and name of the rule in extraction results. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
