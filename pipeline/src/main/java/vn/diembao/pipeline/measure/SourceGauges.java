package vn.diembao.pipeline.measure;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import vn.diembao.model.HealthState;
import vn.diembao.model.SourceHealth;

/** How each source is, as it was judged last; a source appears with its first verdict. */
public final class SourceGauges {
    private final MetricGroup metrics;
    private final Map<String, SourceHealth> latest = new ConcurrentHashMap<>();

    public SourceGauges(MetricGroup metrics) {
        this.metrics = metrics;
    }

    public void show(SourceHealth health) {
        if (latest.put(health.sourceId(), health) == null) {
            register(health.sourceId());
        }
    }

    private void register(String source) {
        MetricGroup group = metrics.addGroup("source", source);
        group.gauge(
                "sourceHealth", (Gauge<Integer>) () -> level(latest.get(source).state()));
        group.gauge("sourceLastSuccessSeconds", (Gauge<Long>)
                () -> seconds(latest.get(source).lastSuccessAt()));
        group.gauge("sourceLastNewSeconds", (Gauge<Long>)
                () -> seconds(latest.get(source).lastNewAt()));
    }

    private static int level(HealthState state) {
        return switch (state) {
            case OK -> 0;
            case WARNING -> 1;
            case FAILING -> 2;
        };
    }

    /** Seconds since 1970, 0 for never. */
    private static long seconds(Instant at) {
        return at == null ? 0 : at.getEpochSecond();
    }
}
