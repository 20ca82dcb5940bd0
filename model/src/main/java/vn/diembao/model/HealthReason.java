package vn.diembao.model;

/** Why a source is not {@link HealthState#OK}; readers put it into words. */
public enum HealthReason {
    /** Nothing new where its past lets something be expected. */
    SILENT,
    /** Far less than usual. */
    LOW,
    /** Far more than usual: new sections, or a feed that floods. */
    HIGH,
    /** Its feeds or pages do not answer: DNS, connection, time-out, 5xx. */
    UNREACHABLE,
    /** It keeps us out: robots.txt, 401, 403, 451. */
    BLOCKED,
    /** What stands at the feed's address is no feed. */
    NO_FEED,
    /** Challenge pages come instead of articles. */
    CHALLENGE,
    /** Pages say they are missing, with or without 404. */
    MISSING_PAGE,
    PAYWALL,
    /** The text of its pages is encrypted or built by scripts. */
    ENCRYPTED,
    /** Its pages come, but no article is found on them: the selectors need a look. */
    UNREADABLE,
    /** More pages than the host's day allows. */
    OVER_BUDGET,
    /** The newest entry of a feed is weeks old. */
    STALE,
    /** A feed's title is not the one it should carry. */
    WRONG_TITLE,
    /** A feed without entries. */
    EMPTY,
    /** Entries between two polls may have been missed. */
    NO_OVERLAP,
    /** A sudden flood of entries is handed on slowly. */
    HELD_BACK,
    /** A platform does not take the token any more, or there is none. */
    TOKEN_REFUSED,
    /** A token may not read its page. */
    NO_PERMISSION,
    /** A platform let us ask no more for a while. */
    RATE_LIMITED,
    /** A platform knows no such page any more. */
    NO_PAGE,
    /** Posts or counts of a page are missing. */
    PARTIAL
}
