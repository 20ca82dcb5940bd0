package vn.diembao.pipeline.learn;

import java.util.ArrayList;
import java.util.List;
import vn.diembao.pipeline.learn.LabelModel.Reason;

/**
 * The places of a text that speak loudest for one label, the loudest first; of equal ones the first in the text. Few of a thousand
 * n-grams are among them: they find their place, the others are not sorted.
 */
final class LoudestReasons {
    private final int most;
    private final List<Reason> loudest;
    private double least;

    /** @param most how many are kept, at least one */
    LoudestReasons(int most) {
        this.most = most;
        loudest = new ArrayList<>(most + 1);
    }

    /**
     * Takes a place if it is among them.
     *
     * @param place as {@link Features#place} packs it
     * @param weight what does not speak for the label has none above 0
     */
    void offer(int place, double weight) {
        if (weight > 0 && weight >= least) {
            add(new Reason(Features.fieldOf(place), Features.tokenOf(place), Features.lengthOf(place), weight));
            least = loudest.size() == most ? loudest.get(most - 1).weight() : 0;
        }
    }

    private void add(Reason reason) {
        int at = loudest.size();
        while (at > 0 && goesBefore(reason, loudest.get(at - 1))) {
            at--;
        }
        loudest.add(at, reason);
        if (loudest.size() > most) {
            loudest.remove(most);
        }
    }

    private static boolean goesBefore(Reason reason, Reason other) {
        if (reason.weight() != other.weight()) {
            return reason.weight() > other.weight();
        }
        return reason.field() == other.field() ? reason.token() < other.token() : reason.field() < other.field();
    }

    List<Reason> all() {
        return loudest;
    }
}
