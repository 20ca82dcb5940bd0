package vn.diembao.crawlers.entry;

/** What a column of a table of clips tells; {@code names.properties} has the names that heads of tables have for it. */
public enum EntryColumn {
    OUTLET(true, 300),
    KIND(true, 50),
    SLOT(false, 300),
    TITLE(false, 1_000),
    TIME(true, 50),
    SUMMARY(false, 30_000),
    PLACE(false, 100),
    DURATION(false, 50),
    LINK(false, 1_000),
    FILE(false, 255);

    private final boolean required;
    private final int mostChars;

    EntryColumn(boolean required, int mostChars) {
        this.required = required;
        this.mostChars = mostChars;
    }

    /** True when a table without it is refused. */
    boolean isRequired() {
        return required;
    }

    int mostChars() {
        return mostChars;
    }
}
