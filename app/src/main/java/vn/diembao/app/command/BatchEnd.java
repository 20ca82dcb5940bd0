package vn.diembao.app.command;

/** How a batch verb ends: a line of counts, and the exit status. */
final class BatchEnd {
    private BatchEnd() {}

    static int report(long rows, long bad) {
        System.err.println(rows + " rows, " + bad + " bad");
        return bad == 0 ? 0 : 1;
    }
}
