package vn.diembao.pipeline.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.diembao.model.AnswerCount;
import vn.diembao.model.HealthReason;
import vn.diembao.model.HealthState;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.SourceHealth;
import vn.diembao.model.VolumeReading;
import vn.diembao.model.VolumeVerdict;
import vn.diembao.pipeline.health.Symptoms.Among;
import vn.diembao.pipeline.health.Symptoms.Symptom;
import vn.diembao.pipeline.tally.TallyMark.What;

/**
 * Says how a source is, from what was counted at it.
 *
 * <p>Failing: it is silent, its feeds gave no answer for a day, or half of what its pages became are refusals of one
 * reason. A warning: a tenth of its polls or pages go wrong in one way, at least three, or every poll of a day; a feed shows
 * a sign; its volume is unusual. Single failures are no reason: the web has them every day.
 */
final class HealthJudge {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int WORTH_A_WORD = 3;
    private static final int TENTH = 10;
    private static final int HALF = 2;

    /**
     * What pages became, and looks at pages again, most of which find nothing new; other repetitions are left out, for a
     * feed's entries repeat without any page.
     */
    private static final List<What> PAGES = List.of(What.CLIP, What.UPDATE, What.REJECTION, What.REVISIT);

    /** Refusals of an entry that never had a page. */
    private static final List<RejectionReason> PAGELESS =
            List.of(RejectionReason.NO_LINK, RejectionReason.WORDLESS, RejectionReason.OVER_CAP);

    private final Symptoms symptoms = Symptoms.load();

    /**
     * Judges a source.
     *
     * @param before what was told last, null at first
     * @param now the end of the time to judge; nothing counted later is looked at
     */
    SourceHealth judge(String sourceId, HourlyCounts counts, SourceMoments moments, SourceHealth before, Instant now) {
        long hour = CountedDay.hourOf(now);
        VolumeReading volume = VolumeJudge.judge(
                counts, hour, before != null && before.volume().verdict() == VolumeVerdict.NORMAL);
        Set<HealthReason> warnings = EnumSet.noneOf(HealthReason.class);
        Set<HealthReason> failures = EnumSet.noneOf(HealthReason.class);
        volume(volume, warnings, failures);
        shares(counts, hour, warnings, failures);
        if (isOutOfReach(moments, now)) {
            failures.add(mainFailure(counts, hour));
        }
        Set<HealthReason> reasons = EnumSet.copyOf(warnings);
        reasons.addAll(failures);
        HealthState state =
                failures.isEmpty() ? warnings.isEmpty() ? HealthState.OK : HealthState.WARNING : HealthState.FAILING;
        return new SourceHealth(
                sourceId,
                now,
                state,
                List.copyOf(reasons),
                volume,
                moments.lastSuccessAt(),
                moments.lastFailureAt(),
                moments.lastFailure(),
                moments.lastRemark(),
                moments.lastNewAt(),
                answers(counts, hour));
    }

    private static void volume(VolumeReading volume, Set<HealthReason> warnings, Set<HealthReason> failures) {
        switch (volume.verdict()) {
            case SILENT -> failures.add(HealthReason.SILENT);
            case LOW -> warnings.add(HealthReason.LOW);
            case HIGH -> warnings.add(HealthReason.HIGH);
            case NORMAL, FIXED, LEARNING -> {
                // No reason to worry.
            }
        }
    }

    private void shares(HourlyCounts counts, long hour, Set<HealthReason> warnings, Set<HealthReason> failures) {
        Map<Among, Map<HealthReason, Long>> found = new EnumMap<>(Among.class);
        for (String kind : counts.kinds()) {
            Symptom symptom = symptoms.of(kind);
            long times = counts.day(kind, hour);
            if (symptom != null && times > 0) {
                found.computeIfAbsent(symptom.among(), among -> new EnumMap<>(HealthReason.class))
                        .merge(symptom.reason(), times, Long::sum);
            }
        }
        warnings.addAll(found.getOrDefault(Among.SIGN, Map.of()).keySet());
        long polls = counts.day(What.POLL.name(), hour);
        long pages = pages(counts, hour);
        found.getOrDefault(Among.POLL, Map.of())
                .forEach((reason, times) -> addIf(isShare(times, polls, TENTH) || times == polls, reason, warnings));
        found.getOrDefault(Among.PAGE, Map.of()).forEach((reason, times) -> {
            addIf(isShare(times, pages, TENTH), reason, warnings);
            addIf(isShare(times, pages, HALF), reason, failures);
        });
        found.getOrDefault(Among.OURS, Map.of())
                .forEach((reason, times) -> addIf(isShare(times, pages, TENTH), reason, warnings));
    }

    private static long pages(HourlyCounts counts, long hour) {
        long marks =
                PAGES.stream().mapToLong(what -> counts.day(what.name(), hour)).sum();
        long pageless = PAGELESS.stream()
                .mapToLong(reason -> counts.day(reason.name(), hour))
                .sum();
        return marks - pageless;
    }

    private static void addIf(boolean holds, HealthReason reason, Set<HealthReason> reasons) {
        if (holds) {
            reasons.add(reason);
        }
    }

    private static boolean isShare(long times, long all, int part) {
        return times >= WORTH_A_WORD && times * part >= all;
    }

    /** Asked for a day, and without one answer (row 34). */
    private static boolean isOutOfReach(SourceMoments moments, Instant now) {
        return moments.failingSince() != null
                && !now.isBefore(moments.failingSince().plus(DAY));
    }

    private HealthReason mainFailure(HourlyCounts counts, long hour) {
        PollOutcome main = Stream.of(PollOutcome.FAILED, PollOutcome.MALFORMED, PollOutcome.BLOCKED)
                .max(Comparator.comparingLong(outcome -> counts.week(outcome.name(), hour)))
                .orElseThrow();
        return symptoms.of(main.name()).reason();
    }

    private static List<AnswerCount> answers(HourlyCounts counts, long hour) {
        return counts.kinds().stream()
                .filter(HealthJudge::isAnswer)
                .map(kind -> new AnswerCount(kind, counts.day(kind, hour), counts.week(kind, hour)))
                .filter(answer -> answer.week() > 0)
                .toList();
    }

    private static boolean isAnswer(String kind) {
        return Stream.of(What.values()).noneMatch(what -> what.name().equals(kind));
    }
}
