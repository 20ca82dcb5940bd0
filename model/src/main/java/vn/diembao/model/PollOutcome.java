package vn.diembao.model;

/** How a feed answered one poll. */
public enum PollOutcome {
    /** 200 with a feed that could be read, even with no entry in it. */
    ANSWERED,
    /** 304, or 200 with the very bytes of the last poll. */
    NOT_MODIFIED,
    /** The outlet keeps us out: robots.txt, 401/403/451, or a challenge page. */
    BLOCKED,
    /** 200 with something that is no feed. */
    MALFORMED,
    /** No usable answer: DNS, connection, time-out, 4xx other than the above, 5xx. */
    FAILED
}
