package vn.diembao.dashboards.digest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.diembao.model.SourceHour;

/**
 * Adds up the hours of a period by source. Several runs over the same hour read the same entries again, so of their
 * figures the highest counts, not the sum; runs that never overlap are not told apart from a rerun.
 */
final class SourceHours {
    private final Map<String, Map<Instant, SourceHour>> bySource = new TreeMap<>();

    void add(SourceHour hour) {
        bySource.computeIfAbsent(hour.sourceId(), id -> new TreeMap<>()).merge(hour.hour(), hour, SourceHours::highest);
    }

    /** One total a source, in the order of their ids. */
    List<SourceTotal> totals() {
        return bySource.entrySet().stream()
                .map(e -> total(e.getKey(), e.getValue().values()))
                .toList();
    }

    private static SourceTotal total(String sourceId, Collection<SourceHour> hours) {
        SourceTotal total = SourceTotal.none(sourceId);
        for (SourceHour hour : hours) {
            total = total.plus(hour);
        }
        return total;
    }

    /** The polls are those of the run that asked most often: shares of two runs do not mix. */
    private static SourceHour highest(SourceHour a, SourceHour b) {
        SourceHour busier = polls(b) > polls(a) ? b : a;
        return new SourceHour(
                a.sourceId(),
                a.hour(),
                busier.run(),
                busier.polls(),
                busier.lastDetail(),
                Math.max(a.items(), b.items()),
                Math.max(a.clips(), b.clips()),
                Math.max(a.updates(), b.updates()),
                Math.max(a.duplicates(), b.duplicates()),
                Math.max(a.revisits(), b.revisits()),
                highest(a.rejections(), b.rejections()),
                a.lastNewAt() == null ? b.lastNewAt() : a.lastNewAt());
    }

    private static Map<String, Long> highest(Map<String, Long> a, Map<String, Long> b) {
        return Stream.of(a, b)
                .flatMap(m -> m.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max));
    }

    private static long polls(SourceHour hour) {
        return hour.polls().values().stream().mapToLong(Long::longValue).sum();
    }
}
