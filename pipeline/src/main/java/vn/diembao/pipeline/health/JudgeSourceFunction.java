package vn.diembao.pipeline.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import vn.diembao.model.SourceHealth;
import vn.diembao.pipeline.measure.SourceGauges;
import vn.diembao.pipeline.tally.TallyMark;
import vn.diembao.pipeline.tally.TallyMark.What;

/**
 * Judges each source (key: source id) once a minute and tells when it has become otherwise, at least hourly, and at the end
 * of a bounded run. A source is known from its first poll on, answered or not; one that falls silent is found by the clock.
 * What a run without earlier state cannot know it does not claim: its volume is learning, and no outage is a day old.
 */
public final class JudgeSourceFunction extends KeyedProcessFunction<String, TallyMark, SourceHealth> {
    private static final long serialVersionUID = 1;
    private static final long LOOK_MILLIS = Duration.ofMinutes(1).toMillis();
    private static final Duration TELL = Duration.ofHours(1);
    private static final long END_OF_INPUT = Long.MAX_VALUE - 1;
    private static final int DAYS_ANSWERS_ARE_KEPT = 9;

    /** Kinds that a verdict on the volume looks back on, by weeks. */
    private static final Set<String> LONG_KEPT = Set.of(What.CLIP.name(), What.POLL.name());

    /** Kinds that need no count of their own: they do not speak for a source's health. */
    private static final Set<What> NOT_COUNTED = Set.of(What.ITEM, What.DUPLICATE);

    private final Set<String> sources;
    private transient MapState<CountedDay, int[]> counts;
    private transient ValueState<SourceMoments> moments;
    private transient ValueState<SourceHealth> told;
    private transient ValueState<Boolean> looking;
    private transient HealthJudge judge;
    private transient SourceGauges gauges;

    /** @param sources ids of the sources that are polled where they stand today; others are not judged any more */
    public JudgeSourceFunction(Set<String> sources) {
        this.sources = Set.copyOf(sources);
    }

    @Override
    public void open(OpenContext context) {
        counts = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "counts",
                        TypeInformation.of(CountedDay.class),
                        PrimitiveArrayTypeInfo.INT_PRIMITIVE_ARRAY_TYPE_INFO));
        moments = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("moments", TypeInformation.of(SourceMoments.class)));
        told = getRuntimeContext().getState(new ValueStateDescriptor<>("told", TypeInformation.of(SourceHealth.class)));
        looking = getRuntimeContext().getState(new ValueStateDescriptor<>("looking", Types.BOOLEAN));
        judge = new HealthJudge();
        gauges = new SourceGauges(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(TallyMark mark, Context context, Collector<SourceHealth> out) throws Exception {
        if (!sources.contains(mark.sourceId())) {
            return;
        }
        SourceMoments before = moments.value();
        moments.update((before == null ? SourceMoments.NONE : before).plus(mark));
        count(mark);
        if (looking.value() == null) {
            looking.update(true);
            context.timerService().registerEventTimeTimer(END_OF_INPUT);
            lookAgain(context);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<SourceHealth> out) throws Exception {
        SourceMoments known = moments.value();
        if (known == null || !sources.contains(context.getCurrentKey())) {
            forget();
            return;
        }
        boolean end = context.timeDomain() == TimeDomain.EVENT_TIME;
        Instant now = Instant.ofEpochMilli(context.timerService().currentProcessingTime());
        HourlyCounts remembered = remembered(now);
        SourceHealth health = judge.judge(context.getCurrentKey(), remembered, known, told.value(), now);
        // A look at a clip's page again may come before the source was ever asked for its news.
        boolean polled = remembered.first(What.POLL.name()).isPresent();
        if (polled) {
            gauges.show(health);
        }
        if (polled && (end || isNews(health))) {
            told.update(health);
            out.collect(health);
        }
        if (!end) {
            lookAgain(context);
        }
    }

    private void count(TallyMark mark) throws Exception {
        if (NOT_COUNTED.contains(mark.what())) {
            return;
        }
        count(mark.what().name(), mark.at());
        if (!mark.name().isEmpty()) {
            count(mark.name(), mark.at());
        }
    }

    private void count(String kind, Instant at) throws Exception {
        CountedDay day = CountedDay.of(kind, at);
        int[] before = counts.get(day);
        int[] hours = before == null ? new int[CountedDay.HOURS] : before.clone();
        hours[Math.floorMod(CountedDay.hourOf(at), CountedDay.HOURS)]++;
        counts.put(day, hours);
    }

    /** What no verdict needs any more is forgotten on the way (row 65). */
    private HourlyCounts remembered(Instant now) throws Exception {
        HourlyCounts remembered = new HourlyCounts();
        List<CountedDay> old = new ArrayList<>();
        for (Map.Entry<CountedDay, int[]> entry : counts.entries()) {
            if (isOld(entry.getKey(), now)) {
                old.add(entry.getKey());
            } else {
                remembered.add(entry.getKey(), entry.getValue());
            }
        }
        for (CountedDay day : old) {
            counts.remove(day);
        }
        return remembered;
    }

    private static boolean isOld(CountedDay counted, Instant now) {
        long age = CountedDay.of(counted.kind(), now).day() - counted.day();
        return age > (LONG_KEPT.contains(counted.kind()) ? VolumeJudge.DAYS_NEEDED : DAYS_ANSWERS_ARE_KEPT);
    }

    private boolean isNews(SourceHealth health) throws Exception {
        SourceHealth before = told.value();
        return before == null
                || !health.saysTheSameAs(before)
                || !health.judgedAt().isBefore(before.judgedAt().plus(TELL));
    }

    private static void lookAgain(KeyedProcessFunction<String, TallyMark, SourceHealth>.Context context) {
        context.timerService()
                .registerProcessingTimeTimer(context.timerService().currentProcessingTime() + LOOK_MILLIS);
    }

    private void forget() {
        counts.clear();
        moments.clear();
        told.clear();
        looking.clear();
    }
}
