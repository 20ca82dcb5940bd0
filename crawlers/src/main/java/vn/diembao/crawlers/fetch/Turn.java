package vn.diembao.crawlers.fetch;

/**
 * What {@link HostGate} says to who wants to ask a host.
 *
 * @param at time of {@link HostGate#millis} from which asking again makes sense; of no meaning for granted and busy
 */
record Turn(State state, long at) {
    enum State {
        /** Ask now, then leave. */
        GRANTED,
        /** Somebody else is asking or goes first; who waits is told. */
        BUSY,
        /** The host is left alone until then. */
        EARLY,
        /** The day's budget is used up; the next day begins then. */
        SPENT
    }

    static final Turn GRANTED = new Turn(State.GRANTED, 0);
    static final Turn BUSY = new Turn(State.BUSY, 0);

    boolean granted() {
        return state == State.GRANTED;
    }
}
