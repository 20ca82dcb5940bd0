package vn.diembao.pipeline.tally;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Counts what happens at each source, from the start of the process. Not thread-safe. */
final class SourceCounters {
    private final MetricGroup metrics;
    private final Map<String, Counter> counters = new HashMap<>();

    SourceCounters(MetricGroup metrics) {
        this.metrics = metrics;
    }

    void count(TallyMark mark) {
        counters.computeIfAbsent(mark.sourceId() + '/' + mark.what() + '/' + mark.name(), unused -> register(mark))
                .inc();
    }

    /** E.g. {@code sourceMarks} of source {@code bao-mau}, what {@code poll}, name {@code ANSWERED}. */
    private Counter register(TallyMark mark) {
        return metrics.addGroup("source", mark.sourceId())
                .addGroup("what", mark.what().name().toLowerCase(Locale.ROOT))
                .addGroup("name", mark.name().isEmpty() ? "-" : mark.name())
                .counter("sourceMarks");
    }
}
