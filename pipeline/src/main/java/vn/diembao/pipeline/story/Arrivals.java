package vn.diembao.pipeline.story;

import java.time.Duration;
import java.time.Instant;
import vn.diembao.pipeline.story.StoryMemory.Mark;

/** Keeps the order in which articles arrived, and says which is to be forgotten. */
final class Arrivals {
    private final StoryMemory.Turns turns;
    private final Retention retention;

    Arrivals(StoryMemory.Turns turns, Retention retention) {
        this.turns = turns;
        this.retention = retention;
    }

    /** The number of the next article to be added. */
    long next() {
        return get(Mark.GIVEN);
    }

    /** @return its turn */
    long add(Arrival arrival) {
        long turn = next();
        turns.arrivals().put(turn, arrival);
        turns.marks().put(Mark.GIVEN, turn + 1);
        turns.marks().put(Mark.KEPT, get(Mark.KEPT) + 1);
        return turn;
    }

    void remove(long turn) {
        turns.arrivals().remove(turn);
        turns.marks().put(Mark.KEPT, get(Mark.KEPT) - 1);
    }

    /**
     * The article that arrived first, when there are too many or it is too old.
     *
     * @param now time of arrival of the newest, null when unknown
     * @return null when nothing is to be forgotten
     */
    Long due(Instant now) {
        long turn = get(Mark.PASSED);
        while (turn < next() && turns.arrivals().get(turn) == null) {
            turn++;
        }
        turns.marks().put(Mark.PASSED, turn);
        Arrival oldest = turns.arrivals().get(turn);
        if (oldest == null) {
            return null;
        }
        boolean old = now != null && oldest.at() != null && isOver(Duration.between(oldest.at(), now));
        return old || get(Mark.KEPT) > retention.articles() ? oldest.article() : null;
    }

    private boolean isOver(Duration age) {
        return age.compareTo(retention.age()) > 0;
    }

    private long get(Mark mark) {
        Long value = turns.marks().get(mark);
        return value == null ? 0 : value;
    }
}
