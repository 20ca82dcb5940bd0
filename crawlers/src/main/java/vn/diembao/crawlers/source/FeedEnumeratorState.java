package vn.diembao.crawlers.source;

import java.util.List;

/**
 * What the enumerator must not lose.
 *
 * @param unassigned feeds with state that no reader holds
 */
record FeedEnumeratorState(List<FeedSplit> unassigned) {
    FeedEnumeratorState {
        unassigned = List.copyOf(unassigned);
    }
}
