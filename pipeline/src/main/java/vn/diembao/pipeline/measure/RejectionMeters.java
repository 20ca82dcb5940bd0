package vn.diembao.pipeline.measure;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MeterView;
import org.apache.flink.metrics.MetricGroup;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;

/**
 * Counts and rates of what one operator refuses, by stage and reason, each registered when it first occurs. Safe to share
 * between threads.
 */
public final class RejectionMeters {
    private final MetricGroup metrics;
    private final Map<String, Counter> counters = new HashMap<>();

    public RejectionMeters(MetricGroup metrics) {
        this.metrics = metrics;
    }

    public synchronized void count(Stage stage, RejectionReason reason) {
        counters.computeIfAbsent(stage + "/" + reason, unused -> register(stage, reason))
                .inc();
    }

    private Counter register(Stage stage, RejectionReason reason) {
        MetricGroup group = metrics.addGroup("stage", stage.name()).addGroup("reason", reason.name());
        Counter counter = group.counter("rejections");
        group.meter("rejectionsPerSecond", new MeterView(counter));
        return counter;
    }
}
