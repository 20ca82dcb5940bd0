package vn.diembao.pipeline.measure;

import java.util.Properties;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** Made by Flink where {@code metrics.reporter.NAME.factory.class} names it; {@code port} is its only setting. */
public final class LoopbackPrometheusReporterFactory implements MetricReporterFactory {
    public static final String PORT = "port";

    @Override
    public MetricReporter createMetricReporter(Properties properties) {
        return new LoopbackPrometheusReporter(Integer.parseInt(properties.getProperty(PORT)));
    }
}
