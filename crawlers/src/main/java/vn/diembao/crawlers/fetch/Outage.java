package vn.diembao.crawlers.fetch;

/**
 * A host's own failures, one after another.
 *
 * @param since when the first of them was, by {@link HostGate#millis}; of no meaning without failures
 */
record Outage(int failures, long since) {
    static final Outage NONE = new Outage(0, 0);

    /** The same after another failure. */
    Outage goesOn(long now) {
        return new Outage(failures + 1, failures == 0 ? now : since);
    }

    boolean isNone() {
        return failures == 0;
    }
}
