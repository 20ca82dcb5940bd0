package vn.diembao.pipeline.measure;

import com.sun.net.httpserver.HttpServer;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.HTTPServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.flink.metrics.prometheus.AbstractPrometheusReporter;

/**
 * Flink's Prometheus reporter, heard on this machine alone: the one that Flink brings listens on every interface and cannot
 * be told otherwise (row 67).
 */
final class LoopbackPrometheusReporter extends AbstractPrometheusReporter {
    private final HTTPServer server;

    /** @throws UncheckedIOException when the port is taken */
    LoopbackPrometheusReporter(int port) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 3);
            server = new HTTPServer(http, registry(), true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot serve metrics at port " + port, e);
        }
    }

    @Override
    public void close() {
        server.stop();
        super.close();
    }

    /** Flink shows it to its own package only. */
    private CollectorRegistry registry() {
        try {
            return (CollectorRegistry)
                    MethodHandles.privateLookupIn(AbstractPrometheusReporter.class, MethodHandles.lookup())
                            .findGetter(AbstractPrometheusReporter.class, "registry", CollectorRegistry.class)
                            .invoke(this);
        } catch (Throwable e) {
            throw new IllegalStateException("Flink's Prometheus reporter has changed: no registry", e);
        }
    }
}
