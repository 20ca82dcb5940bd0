package vn.diembao.crawlers.outlet;

/** How well a feed's address is known. */
public enum FeedGrade {
    /** Seen to answer with a feed, by a recording or a dated live check. */
    VERIFIED,
    /** Only read in somebody's configuration: to be checked before it is relied on. */
    UNVERIFIED
}
