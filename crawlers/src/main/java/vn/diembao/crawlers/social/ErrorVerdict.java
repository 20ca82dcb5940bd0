package vn.diembao.crawlers.social;

/** What an error of a platform means for who reads a page. */
enum ErrorVerdict {
    /** The token is refused: it ran out, was withdrawn, or never was one. */
    TOKEN,
    /** The token may not read this page. */
    PERMISSION,
    /** There is no such page, or not any more. */
    PAGE,
    /** Asked too often. */
    RATE,
    /** The day's quota is used up. */
    DAY,
    /** Trouble on the platform's side that may be gone the next time. */
    PASSING,
    /** Anything else. */
    UNKNOWN
}
