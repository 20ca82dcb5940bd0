package vn.diembao.crawlers.feed;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what a reader leaves out, by reason, with the first address of each as an example. */
final class LeftOut {
    private final Map<String, Tally> reasons = new LinkedHashMap<>();

    private record Tally(int count, String example) {}

    void add(String reason, String address) {
        reasons.merge(reason, new Tally(1, address), (old, one) -> new Tally(old.count() + 1, old.example()));
    }

    void tell(Problems problems) {
        reasons.forEach((reason, tally) ->
                problems.add("left out: " + reason + " (" + tally.count() + "), the first " + tally.example()));
    }
}
