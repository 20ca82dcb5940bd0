package vn.diembao.pipeline.health;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import vn.diembao.model.VolumeReading;
import vn.diembao.model.VolumeVerdict;
import vn.diembao.pipeline.tally.TallyMark.What;

/**
 * Measures a source's last 24 hours against its own past. Its usual day is the median of the days before, with the median
 * distance from it as spread: one flood or one hole does not move them. Once four weeks are known, only days of the same
 * weekday count, for many outlets rest on Sundays. Days without a poll are ours, not the source's, and count for nothing;
 * nor does the first, when a feed brings its backlog.
 *
 * <p>Silence is judged against the time before it began, else a source that has been silent for weeks would become usual.
 * A source of less than three clips a day is silent after a week in which three were to be expected (a chance of one in
 * twenty if they come by themselves).
 */
final class VolumeJudge {
    private static final String CLIPS = What.CLIP.name();
    private static final String POLLS = What.POLL.name();

    private static final int DAY = CountedDay.HOURS;
    private static final int DAYS_COMPARED = 28;
    private static final int WEEK_DAYS = 7;
    private static final int WEEKS_FOR_A_RHYTHM = 4;
    private static final int LEARNING_HOURS = WEEK_DAYS * DAY;
    private static final double EXPECTED_AT_LEAST = 3;
    private static final double SPREADS_OFF = 3;

    /** Makes the median distance comparable to a standard deviation. */
    private static final double MEDIAN_DISTANCE_SCALE = 1.4826;

    private static final VolumeReading UNKNOWN = new VolumeReading(VolumeVerdict.LEARNING, 0, 0, 0);

    /**
     * Days of counts that a verdict looks back on: 28 compared, seven on which it may have been otherwise, the first that is
     * left out, and the edges.
     */
    static final int DAYS_NEEDED = DAYS_COMPARED + WEEK_DAYS + 4;

    private final HourlyCounts counts;
    private final long knownSince;
    private final boolean mayRest;

    private VolumeJudge(HourlyCounts counts, long knownSince, boolean mayRest) {
        this.counts = counts;
        this.knownSince = knownSince;
        this.mayRest = mayRest;
    }

    /**
     * Judges the volume of a day.
     *
     * @param hour the last hour of the 24 to judge, numbered since 1970
     * @param mayRest true when the source was as usual until now: one that gives something every few months gave
     *     nothing for longer than is remembered, one that fell silent was found so long before
     */
    static VolumeReading judge(HourlyCounts counts, long hour, boolean mayRest) {
        OptionalLong knownSince = counts.first(POLLS);
        if (knownSince.isEmpty()) {
            return UNKNOWN;
        }
        VolumeJudge judge = new VolumeJudge(counts, knownSince.getAsLong(), mayRest);
        VolumeReading now = judge.at(hour);
        boolean wasShort = now.verdict() == VolumeVerdict.NORMAL
                && IntStream.rangeClosed(1, WEEK_DAYS).anyMatch(days -> judge.isShort(hour - (long) days * DAY));
        return wasShort ? new VolumeReading(VolumeVerdict.FIXED, now.clips(), now.usual(), now.spread()) : now;
    }

    private boolean isShort(long hour) {
        VolumeVerdict then = at(hour).verdict();
        return then == VolumeVerdict.SILENT || then == VolumeVerdict.LOW;
    }

    private VolumeReading at(long hour) {
        long clips = counts.day(CLIPS, hour);
        if (hour - knownSince < LEARNING_HOURS || counts.day(POLLS, hour) == 0) {
            return new VolumeReading(VolumeVerdict.LEARNING, clips, 0, 0);
        }
        OptionalLong lastClip = counts.last(CLIPS, hour);
        if (lastClip.isEmpty()) {
            return new VolumeReading(mayRest ? VolumeVerdict.NORMAL : VolumeVerdict.SILENT, 0, 0, 1);
        }
        double[] past = past(hour, clips == 0 ? lastClip.getAsLong() : hour);
        if (past.length == 0) {
            return new VolumeReading(VolumeVerdict.LEARNING, clips, 0, 0);
        }
        double usual = median(past);
        double spread = spread(past, usual);
        VolumeVerdict verdict =
                clips == 0 ? silence(past, usual, hour - lastClip.getAsLong()) : of(clips, usual, spread);
        return new VolumeReading(verdict, clips, usual, spread);
    }

    private static VolumeVerdict of(long clips, double usual, double spread) {
        if (clips > 2 * usual && clips > usual + SPREADS_OFF * spread) {
            return VolumeVerdict.HIGH;
        }
        return clips < usual / 2 && clips < usual - SPREADS_OFF * spread ? VolumeVerdict.LOW : VolumeVerdict.NORMAL;
    }

    private static VolumeVerdict silence(double[] past, double usual, long silentHours) {
        if (usual >= EXPECTED_AT_LEAST) {
            return VolumeVerdict.SILENT;
        }
        double aDay = DoubleStream.of(past).average().orElse(0);
        boolean longEnough = silentHours >= LEARNING_HOURS;
        return longEnough && aDay * silentHours / DAY >= EXPECTED_AT_LEAST
                ? VolumeVerdict.SILENT
                : VolumeVerdict.NORMAL;
    }

    /** Clips of the days to compare with: ended by {@code latest}, begun a day after the source became known. */
    private double[] past(long hour, long latest) {
        List<Integer> days = IntStream.rangeClosed(1, DAYS_COMPARED)
                .filter(day -> isComparable(hour - (long) day * DAY, latest))
                .boxed()
                .toList();
        List<Integer> sameWeekday =
                days.stream().filter(day -> day % WEEK_DAYS == 0).toList();
        return (sameWeekday.size() == WEEKS_FOR_A_RHYTHM ? sameWeekday : days)
                .stream()
                        .mapToDouble(day -> counts.day(CLIPS, hour - (long) day * DAY))
                        .toArray();
    }

    private boolean isComparable(long end, long latest) {
        return end <= latest && end - 2L * DAY >= knownSince && counts.day(POLLS, end) > 0;
    }

    private static double spread(double[] values, double median) {
        double distance =
                median(DoubleStream.of(values).map(v -> Math.abs(v - median)).toArray());
        return Math.max(distance * MEDIAN_DISTANCE_SCALE, Math.max(Math.sqrt(median), 1));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
