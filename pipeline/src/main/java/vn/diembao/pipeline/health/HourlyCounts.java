package vn.diembao.pipeline.health;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often each kind of mark was made at a source, by hour. Hours are numbered since 1970; a day is 24 hours that end with
 * the hour it is asked for, so a verdict never has to wait for midnight.
 */
final class HourlyCounts {
    private static final int WEEK = 7 * CountedDay.HOURS;

    private final Map<String, TreeMap<Long, Integer>> byKind = new HashMap<>();

    /** Adds the 24 hours of a day. */
    void add(CountedDay day, int[] hours) {
        for (int i = 0; i < hours.length; i++) {
            if (hours[i] > 0) {
                byKind.computeIfAbsent(day.kind(), kind -> new TreeMap<>())
                        .merge(day.day() * CountedDay.HOURS + i, hours[i], Integer::sum);
            }
        }
    }

    Set<String> kinds() {
        return new TreeSet<>(byKind.keySet());
    }

    long day(String kind, long lastHour) {
        return between(kind, lastHour - CountedDay.HOURS, lastHour);
    }

    long week(String kind, long lastHour) {
        return between(kind, lastHour - WEEK, lastHour);
    }

    /** The first hour with such a mark. */
    OptionalLong first(String kind) {
        TreeMap<Long, Integer> hours = byKind.get(kind);
        return hours == null ? OptionalLong.empty() : OptionalLong.of(hours.firstKey());
    }

    /** The last hour with such a mark that is not after {@code lastHour}. */
    OptionalLong last(String kind, long lastHour) {
        TreeMap<Long, Integer> hours = byKind.get(kind);
        Long last = hours == null ? null : hours.floorKey(lastHour);
        return last == null ? OptionalLong.empty() : OptionalLong.of(last);
    }

    private long between(String kind, long behind, long upTo) {
        TreeMap<Long, Integer> hours = byKind.get(kind);
        return hours == null
                ? 0
                : hours.subMap(behind, false, upTo, true).values().stream()
                        .mapToLong(Integer::longValue)
                        .sum();
    }
}
