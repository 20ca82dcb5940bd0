package vn.diembao.pipeline.history;

import vn.diembao.model.History;

/** What a sighting means for a clip's history. */
sealed interface HistoryVerdict {
    /** Never seen before. */
    record NewClip(History history) implements HistoryVerdict {}

    /** The text changed, or came back after it was withdrawn. */
    record Changed(History history) implements HistoryVerdict {}

    /** The page of a clip is gone. */
    record Withdrawn(History history) implements HistoryVerdict {}

    /**
     * A look that is known already was read once more. That the text differs is our doing, not the outlet's: it is no new
     * version and no update.
     *
     * @param differs true when the text was read differently
     * @param newest true when the look is the one the clip's text stands for
     */
    record ReadAgain(History history, boolean differs, boolean newest) implements HistoryVerdict {}

    /** Nothing new. */
    record Repeated() implements HistoryVerdict {}

    /** The page of something that never was a clip is gone. */
    record NeverSeen() implements HistoryVerdict {}
}
