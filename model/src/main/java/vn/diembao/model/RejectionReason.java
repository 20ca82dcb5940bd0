package vn.diembao.model;

/** Why an input did not become a clip; each has a counter of its name. */
public enum RejectionReason {
    /** The feed's entry has no link that can be followed. */
    NO_LINK,
    /** The feed's entry has neither title nor text. */
    NO_TEXT,
    /** A post of pictures, a video or a link alone, without a word. */
    WORDLESS,
    /** More entries in one document than a feed may bring. */
    OVER_CAP,
    /** Address refused before connecting: scheme, port, userinfo or a private address. */
    UNSAFE_URL,
    ROBOTS_DISALLOWED,
    /** 401, 403, 451: the outlet keeps us out. */
    FORBIDDEN,
    /** A challenge page came instead of the article. */
    CHALLENGE,
    /** 404 or 410 for a page never seen before. */
    PAGE_GONE,
    /** The page of a clip now leads to one that names another address: not that clip's text any more. */
    MOVED,
    /** Other 4xx. */
    CLIENT_ERROR,
    /** 5xx after all tries. */
    SERVER_ERROR,
    /** DNS, connection or TLS failure after all tries. */
    UNREACHABLE,
    TIMEOUT,
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    /** The host had been asked as often as its day allows. */
    OVER_BUDGET,
    /** The page is no HTML. */
    NOT_HTML,
    /** The page holds no article that could be read, and is none of the kinds below. */
    NO_ARTICLE,
    /** A home, section, tag or search page. */
    LISTING,
    /** The page shows a video and no text. */
    VIDEO_ONLY,
    /** A page that says with status 200 that there is none (soft 404). */
    MISSING_PAGE,
    /** The text is there for subscribers only. */
    PAYWALL,
    /** The text is encrypted and made readable by a script of the page. */
    ENCRYPTED,
    /** A kept page that cannot be read: cut short, altered since, or of a length that is not true. */
    BAD_RECORD,
    /** A kept page of a host that no source file names. */
    UNKNOWN_OUTLET,
    /** Erased on request: it is kept away, and what tells of it names neither address nor text. */
    ERASED,
    /** A post that was older when it was read than posts are kept. */
    EXPIRED,
    /** Elasticsearch refused the document itself (400, 413). */
    INDEX_REFUSED,
    /** A step failed on this very input; the detail says how. */
    INTERNAL,
    /** A row of a table that the office entered cannot be taken: what it must tell is missing or cannot be true. */
    BAD_ROW
}
