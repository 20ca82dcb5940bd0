package vn.diembao.dashboards.digest;

/** How much time a digest or a report covers. */
public enum DigestPeriod {
    DAY,
    /** Monday to Sunday. */
    WEEK,
    /** Of the calendar, as are those below. */
    MONTH,
    QUARTER,
    /** January to June, July to December. */
    HALF,
    YEAR;

    /** True of what a periodic report covers: it is written, never issued as an edition. */
    public boolean isReport() {
        return this != DAY && this != WEEK;
    }
}
