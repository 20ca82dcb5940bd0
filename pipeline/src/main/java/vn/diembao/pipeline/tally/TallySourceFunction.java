package vn.diembao.pipeline.tally;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import vn.diembao.model.SourceHour;

/**
 * Keeps the figures of each source (key: source id) by hour and gives them out about once a second while they change, and
 * at the end of a bounded run. The counts are state: after a restart they are what the checkpoint knew, so no input is
 * counted twice.
 */
public final class TallySourceFunction extends KeyedProcessFunction<String, TallyMark, SourceHour> {
    private static final long serialVersionUID = 1;
    private static final long FLUSH_MILLIS = 1_000;
    private static final long END_OF_INPUT = Long.MAX_VALUE - 1;
    private static final long KEPT_MILLIS = Duration.ofDays(2).toMillis();

    private final String run;
    private transient MapState<Instant, SourceHour> hours;
    private transient MapState<Instant, Boolean> changed;
    private transient MapState<Instant, Long> touchedAt;
    private transient ValueState<String> countedBy;
    private transient ValueState<Boolean> flushPending;
    private transient long begunAt;
    private transient SourceCounters counters;

    /** @param run id of the run that counts; a restored run keeps the one it began with */
    public TallySourceFunction(String run) {
        this.run = run;
    }

    @Override
    public void open(OpenContext context) {
        counters = new SourceCounters(getRuntimeContext().getMetricGroup());
        hours = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("hours", Types.INSTANT, TypeInformation.of(SourceHour.class)));
        changed = getRuntimeContext().getMapState(new MapStateDescriptor<>("changed", Types.INSTANT, Types.BOOLEAN));
        touchedAt = getRuntimeContext().getMapState(new MapStateDescriptor<>("touched-at", Types.INSTANT, Types.LONG));
        countedBy = getRuntimeContext().getState(new ValueStateDescriptor<>("run", Types.STRING));
        flushPending = getRuntimeContext().getState(new ValueStateDescriptor<>("flush-pending", Types.BOOLEAN));
    }

    @Override
    public void processElement(TallyMark mark, Context context, Collector<SourceHour> out) throws Exception {
        begin(context);
        counters.count(mark);
        if (countedBy.value() == null) {
            countedBy.update(run);
            context.timerService().registerEventTimeTimer(END_OF_INPUT);
        }
        Instant hour = SourceTally.hourOf(mark);
        SourceHour before = hours.get(hour);
        hours.put(hour, SourceTally.add(before == null ? SourceTally.empty(countedBy.value(), mark) : before, mark));
        changed.put(hour, true);
        touchedAt.put(hour, context.timerService().currentProcessingTime());
        if (flushPending.value() == null) {
            flushPending.update(true);
            context.timerService()
                    .registerProcessingTimeTimer(context.timerService().currentProcessingTime() + FLUSH_MILLIS);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<SourceHour> out) throws Exception {
        begin(context);
        for (Instant hour : changed.keys()) {
            out.collect(hours.get(hour));
        }
        changed.clear();
        flushPending.clear();
        forgetOldHours(context.timerService().currentProcessingTime());
    }

    private void begin(Context context) {
        if (begunAt == 0) {
            begunAt = context.timerService().currentProcessingTime();
        }
    }

    /**
     * By this machine's clock: a replay counts many old hours at once, and their marks come in any order. After a
     * restart an hour is kept another two days, however long the job stood still: inputs of it are still under way.
     */
    private void forgetOldHours(long now) throws Exception {
        List<Instant> old = new ArrayList<>();
        for (Map.Entry<Instant, Long> entry : touchedAt.entries()) {
            if (now - Math.max(entry.getValue(), begunAt) > KEPT_MILLIS) {
                old.add(entry.getKey());
            }
        }
        for (Instant hour : old) {
            hours.remove(hour);
            touchedAt.remove(hour);
        }
    }
}
