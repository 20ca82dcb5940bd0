package vn.diembao.crawlers.source;

import java.util.Locale;

/**
 * How many fresh entries one poll takes (row 26): far more than the feed ever had are taken bit by bit, so that a poisoned or
 * broken feed floods nobody and loses nothing.
 */
final class SurgePolicy {
    private static final int NEVER_HELD_BACK = 200;
    private static final int TIMES_THE_USUAL = 10;

    private SurgePolicy() {}

    /** Most entries to take; without limit while nothing of the feed is known yet. */
    static int limit(FeedSplit split) {
        return split.hasNoEntries()
                ? Integer.MAX_VALUE
                : (int) Math.min(
                        Integer.MAX_VALUE,
                        Math.max(
                                NEVER_HELD_BACK,
                                (long) TIMES_THE_USUAL * split.memory().mostFresh()));
    }

    /** The usual after a poll; a surge must not become the measure of the next one, nor what is left of it. */
    static int mostFresh(PollMemory before, int fresh, int heldBack) {
        return heldBack > 0 || before.heldBack() > 0 ? before.mostFresh() : Math.max(before.mostFresh(), fresh);
    }

    /** One line for the poll's detail; empty when nothing is held back. */
    static String detail(PollMemory before, int fresh, int heldBack) {
        return heldBack == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "held back %d entries: %d times the usual",
                        heldBack,
                        (fresh + heldBack) / Math.max(1, before.mostFresh()));
    }
}
