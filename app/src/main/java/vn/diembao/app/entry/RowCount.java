package vn.diembao.app.entry;

import java.io.PrintStream;

/** Tells on a terminal how many rows are read, every 5,000 rows in the same line. Not thread-safe. */
final class RowCount implements AutoCloseable {
    private static final int ROWS_A_LINE = 5_000;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private long rows;
    private boolean standing;

    /** @param terminal false to tell nothing */
    RowCount(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void add() {
        rows++;
        if (terminal && rows % ROWS_A_LINE == 0) {
            out.print(CLEAR + rows + " rows read");
            standing = true;
        }
    }

    /** Makes room for another line; nothing while there is room. */
    void clear() {
        if (standing) {
            out.print(CLEAR);
            standing = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
