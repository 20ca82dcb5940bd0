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
    SHARE,
    /**
     * A row for each group of which there is more than in as many days before, what grew most on top. Lens cannot tell two periods
     * of one search apart, so it is on our own pages only.
     */
    GROWTH,
    /** What texts report of the programmes beside their targets: read, not counted, so on our own pages only. */
    PROGRESS;

    /** Whether Kibana has nothing that could show it. */
    public boolean isOnPagesOnly() {
        return this == GROWTH || this == PROGRESS;
    }

    /** Whether its rows are read, not drawn. */
    public boolean isTable() {
        return this == TABLE || isOnPagesOnly();
    }
}
