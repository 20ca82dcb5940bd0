package vn.diembao.pipeline.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MeterView;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;
import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * Counts, rates and delays of what Elasticsearch takes. A clip is searchable at most a refresh interval (1 s) after it was
 * taken. Not safe to share between threads that count at the same time.
 */
public final class StoredMeters {
    /** Quantiles are of so many of the last clips. */
    private static final int CLIPS_LOOKED_BACK_ON = 1_000;
    /** What is older when it is first read is an old text that was found, not news that came late. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final MetricGroup metrics;
    private final Map<StoredIndex, Counter> stored = new EnumMap<>(StoredIndex.class);
    private final Histogram sincePublication;
    private final Histogram sinceReading;

    public StoredMeters(MetricGroup metrics) {
        this.metrics = metrics;
        sincePublication = metrics.histogram(
                "publicationToSearchableMillis", new DescriptiveStatisticsHistogram(CLIPS_LOOKED_BACK_ON));
        sinceReading = metrics.histogram(
                "readingToSearchableMillis", new DescriptiveStatisticsHistogram(CLIPS_LOOKED_BACK_ON));
    }

    /** @param json the document that was taken */
    public void count(StoredIndex index, String json, Instant now) {
        stored.computeIfAbsent(index, this::register).inc();
        if (index == StoredIndex.CLIPS) {
            ClipMoments.ofNewClip(json).ifPresent(moments -> time(moments, now));
        }
    }

    private void time(ClipMoments moments, Instant now) {
        sinceReading.update(Duration.between(moments.readAt(), now).toMillis());
        Optional<Instant> published = moments.publishedAt();
        published
                .filter(at -> at.plus(NEWS).isAfter(moments.readAt()))
                .ifPresent(
                        at -> sincePublication.update(Duration.between(at, now).toMillis()));
    }

    private Counter register(StoredIndex index) {
        MetricGroup group = metrics.addGroup("index", index.alias());
        Counter counter = group.counter("documentsStored");
        group.meter("documentsStoredPerSecond", new MeterView(counter));
        return counter;
    }
}
