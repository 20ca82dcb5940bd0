package vn.diembao.pipeline.health;

import java.time.Duration;
import java.time.Instant;
import vn.diembao.pipeline.Samples;

/** Counts made up for a test, by hours before {@link #NOW}. */
final class Counted {
    static final Instant NOW = Samples.NOON;
    static final long HOUR = CountedDay.hourOf(NOW);

    private final HourlyCounts counts = new HourlyCounts();

    Counted add(String kind, int hoursAgo, int times) {
        Instant at = NOW.minus(Duration.ofHours(hoursAgo));
        int[] hours = new int[CountedDay.HOURS];
        hours[Math.floorMod(CountedDay.hourOf(at), CountedDay.HOURS)] = times;
        counts.add(CountedDay.of(kind, at), hours);
        return this;
    }

    /** Ten usual days of polls, all answered, and of clips. */
    static Counted usual() {
        Counted counted = new Counted();
        for (int day = 0; day < 10; day++) {
            counted.add("POLL", day * 24, 20).add("ANSWERED", day * 24, 20).add("CLIP", day * 24, 30);
        }
        return counted;
    }

    HourlyCounts counts() {
        return counts;
    }
}
