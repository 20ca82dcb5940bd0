package vn.diembao.dashboards.board;

/** How a panel is drawn. */
public enum Chart {
    /** Figures alone: no group. */
    METRIC,
    /** Figures over time: a line for each figure, or for each part of a split. */
    LINE,
    /** A bar for each group. */
    BAR,
    /** A bar for each group, made up of the parts of its split. */
    STACKED,
    /** A row for each group, a column for each figure. */
    TABLE,
    /** Names, the larger the more. */
    CLOUD,
    /** Parts of a whole. */
    SHARE
}
