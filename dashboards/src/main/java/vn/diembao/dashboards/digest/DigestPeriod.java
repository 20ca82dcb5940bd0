package vn.diembao.dashboards.digest;

/** How much time a digest covers. */
public enum DigestPeriod {
    DAY,
    /** Monday to Sunday. */
    WEEK
}
