package vn.diembao.app.command;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.TreeMap;
import vn.diembao.model.Rejection;

/** How many letters there are, by stage and reason. */
final class LetterCounts {
    private final Map<String, Long> counts = new TreeMap<>();
    private long all;

    void add(Rejection rejection) {
        all++;
        counts.merge(rejection.stage() + " " + rejection.reason(), 1L, Long::sum);
    }

    long all() {
        return all;
    }

    @Override
    public String toString() {
        String each = counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(joining(", "));
        return Counted.of(all, "dead letter", "dead letters") + (each.isEmpty() ? "" : ": " + each);
    }
}
