package vn.diembao.dashboards.scorecard;

/** How an obligation is measured. */
public enum Metric {
    /** Articles on unions in all articles of an outlet that were collected, copies included. */
    UNION_SHARE,
    /** Days on which a union body is told of by one of the outlets, copies included. */
    ARTICLES_BY_UNION,
    /** Days on which a page has enough posts. */
    POSTS_BY_PAGE,
    /** Texts on a campaign within the window of its plan; copies do not count. */
    COVERAGE,
    /** Months in which the press tells of an event that is to be held; copies do not count. */
    EVENTS,
    /** How often a programme was on air, as the office entered it; repeats count. */
    BROADCASTS,
    /** Nothing that is crawled tells it. */
    UNMEASURED
}
