package vn.diembao.crawlers.source;

/** When a feed has been polled often enough. */
public enum PollLimit {
    /** Never: the job runs until it is stopped. */
    CONTINUOUS,
    /** After one poll, however it ended. */
    ONCE,
    /** At the first 304, or after three polls in a row without a usable answer: an archive read to its end. */
    UNTIL_UNCHANGED
}
