package vn.diembao.dashboards.volume;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import vn.diembao.dashboards.volume.Unusual.Basis;
import vn.diembao.dashboards.volume.Unusual.Subject;

/**
 * Whether a day's count is out of the ordinary. Counts of texts are small and come in bursts, so no mean and sigma: the
 * count must be more than any of the days compared with, and a count as high must have a chance of less than one in a
 * thousand under the predictive distribution of those days (Poisson with a gamma prior of shape ½, that is a negative
 * binomial; Jeffreys' prior). It knows how few days it rests on, and with eight weeks of nothing it becomes "the first in
 * eight weeks, by two texts". Weeks of a season are passed over, or nobody would hear of a strike after Tết. Counts that spread more than Poisson's are scaled down by their variance over their mean.
 */
final class VolumeRule {
    /** How far back comparable days are looked for: past a whole season. */
    static final int WEEKS = 20;

    /** Comparable days of one weekday that are enough. */
    private static final int WEEKDAYS = 8;

    private static final int DAYS = 7 * WEEKDAYS;
    static final int YEARS = 2;
    /** Days before and after the one as near to a feast. */
    static final int AROUND = 3;

    private static final int LEAST = 2;
    private static final double CHANCE = 0.001;
    private static final double RARE = 0.5;
    private static final int LEAST_DAYS = 4;
    private static final int LEAST_DAYS_OF_RARE = 28;
    private static final double PRIOR = 0.5;

    private final Seasons seasons;

    VolumeRule(Seasons seasons) {
        this.seasons = seasons;
    }

    /**
     * @param counts by day, none for nothing
     * @param known days of which the index holds all that was found; others are not compared with
     */
    Optional<Unusual> judge(Subject subject, LocalDate day, Map<LocalDate, Long> counts, Set<LocalDate> known) {
        long count = counts.getOrDefault(day, 0L);
        if (count < LEAST) {
            return Optional.empty();
        }
        Optional<Season> season = seasons.of(day);
        List<LocalDate> comparable = before(day, season, known);
        List<LocalDate> before = comparable.subList(0, Math.min(DAYS, comparable.size()));
        Basis basis = season.isPresent() ? Basis.SEASON : isRare(before, counts) ? Basis.RARE : Basis.WEEKDAY;
        List<LocalDate> days =
                switch (basis) {
                    case SEASON -> inSeason(season.get(), sameWeekday(comparable, day), known);
                    case RARE -> before;
                    case WEEKDAY -> sameWeekday(comparable, day);
                };
        if (days.size() < (basis == Basis.RARE ? LEAST_DAYS_OF_RARE : LEAST_DAYS)) {
            return Optional.empty();
        }
        long[] past =
                days.stream().mapToLong(past1 -> counts.getOrDefault(past1, 0L)).toArray();
        if (count <= LongStream.of(past).max().orElse(0) || chance(count, past) >= CHANCE) {
            return Optional.empty();
        }
        double expected = LongStream.of(past).average().orElse(0);
        return Optional.of(new Unusual(
                subject,
                day,
                count,
                expected,
                days.size(),
                basis,
                season.map(Season::name).orElse("")));
    }

    /** Chance of such a count or a higher one. */
    static double chance(long count, long[] past) {
        double mean = LongStream.of(past).average().orElse(0);
        double variance =
                LongStream.of(past).mapToDouble(n -> (n - mean) * (n - mean)).sum() / Math.max(1, past.length - 1);
        double spread = mean == 0 ? 1 : Math.max(1, variance / mean);
        long scaled = (long) Math.floor(count / spread);
        double shape = LongStream.of(past).sum() / spread + PRIOR;
        double stay = past.length / (past.length + 1.0);
        double mass = Math.pow(stay, shape);
        double below = 0;
        for (long n = 0; n < scaled; n++) {
            below += mass;
            mass *= (n + shape) / (n + 1) * (1 - stay);
        }
        return Math.max(0, 1 - below);
    }

    /** Days before that are of the same season, or of none like it; the nearest first. */
    private List<LocalDate> before(LocalDate day, Optional<Season> season, Set<LocalDate> known) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate one = day.minusDays(1); !one.isBefore(day.minusWeeks(WEEKS)); one = one.minusDays(1)) {
            if (known.contains(one) && seasons.of(one).map(Season::anchor).equals(season.map(Season::anchor))) {
                days.add(one);
            }
        }
        return days;
    }

    private List<LocalDate> inSeason(Season season, List<LocalDate> thisYear, Set<LocalDate> known) {
        List<LocalDate> days = new ArrayList<>(thisYear);
        for (int years = 1; years <= YEARS; years++) {
            seasons.sameDays(season, years, AROUND).stream()
                    .filter(known::contains)
                    .forEach(days::add);
        }
        return days;
    }

    private static boolean isRare(List<LocalDate> days, Map<LocalDate, Long> counts) {
        long all = days.stream().mapToLong(day -> counts.getOrDefault(day, 0L)).sum();
        return all < RARE * days.size();
    }

    private static List<LocalDate> sameWeekday(List<LocalDate> days, LocalDate day) {
        return days.stream()
                .filter(one -> one.getDayOfWeek() == day.getDayOfWeek())
                .limit(WEEKDAYS)
                .toList();
    }
}
