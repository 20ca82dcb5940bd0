package vn.diembao.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.outlet.CookieUse;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletFeed;
import vn.diembao.crawlers.outlet.OutletIdentity;
import vn.diembao.crawlers.outlet.Ownership;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.crawlers.warc.WarcConfig;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.pipeline.index.RetryPolicy;
import vn.diembao.pipeline.revisit.RevisitPlan;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/** What the job tells Prometheus of itself, against the page that says which of it to watch. */
@Timeout(240)
final class MetricsIT {
    private static final Pattern NAME = Pattern.compile("`(flink_\\w+)");
    private static final vn.diembao.crawlers.fetch.RetryPolicy SOON =
            new vn.diembao.crawlers.fetch.RetryPolicy(2, 200, 400, 60_000);

    @TempDir
    private Path directory;

    private int sitePort;

    @Test
    void row67EveryFigureOfThePageIsToldAndToThisMachineOnly() throws Exception {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", this::answer);
        site.start();
        sitePort = site.getAddress().getPort();
        int port = freePort();
        try (ElasticsearchNode node = new ElasticsearchNode(directory.resolve("elasticsearch"))) {
            JobClient job = start(node, port);
            try {
                String told = untilAllAreTold(job, port, namesOfThePage());
                assertThat(told)
                        .contains("stage=\"FETCH\"", "reason=\"SERVER_ERROR\"")
                        .containsPattern("sourceHealth\\{[^}]*source=\"bao_mau\"")
                        .containsPattern("index_documentsStored\\{[^}]*index=\"clips\"[^}]*} 1.0");
                notHeardElsewhere(port);
            } finally {
                job.cancel().get(30, TimeUnit.SECONDS);
            }
        } finally {
            site.stop(0);
        }
    }

    private JobClient start(ElasticsearchNode node, int port) throws Exception {
        new IndexInstaller(node.client()).install();
        Configuration flink = OneMachine.reporting(
                OneMachine.configuration(directory.resolve("checkpoints"), Optional.empty(), Duration.ofSeconds(1)),
                port);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(flink);
        new PressTopology(config(node), environment, SOON).build();
        return environment.executeAsync();
    }

    private PressJobConfig config(ElasticsearchNode node) {
        Outlet outlet = new Outlet(
                OutletIdentity.of("bao-mau", "Báo Mẫu", "local"),
                Ownership.UNKNOWN,
                List.of(),
                List.of(OutletFeed.verified(url("/rss"))),
                Selectors.NONE,
                new ReadingPolicy(true, false, Duration.ZERO, 1_000, CookieUse.NONE));
        return new PressJobConfig(
                List.of(outlet),
                PollLimit.CONTINUOUS,
                FetchConfig.withUserAgent("thu/1.0 (mailto:lienhe@bao.example)")
                        .allowing(Set.of("*.localhost:" + sitePort)),
                WarcConfig.OFF,
                node.config(),
                TaxonomyEdition.shipped(),
                RetryPolicy.DEFAULT,
                RevisitPlan.STANDARD,
                RetentionPlan.STANDARD,
                "run-1");
    }

    private static Set<String> namesOfThePage() throws IOException {
        Set<String> names = NAME.matcher(Files.readString(Path.of("..", "docs", "metrics.md")))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).hasSizeGreaterThan(8);
        return names;
    }

    /** Sources are judged once a minute; a job that ended never gets there. */
    private static String untilAllAreTold(JobClient job, int port, Set<String> names) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                .timeout(Duration.ofSeconds(10))
                .build();
        var end = job.getJobExecutionResult();
        Set<String> missing = new TreeSet<>(names);
        for (int looks = 0; looks < 150; looks++) {
            String told = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            missing.removeIf(name -> told.contains("\n" + name + "{") || told.contains("\n" + name + " "));
            if (missing.isEmpty()) {
                return told;
            }
            try {
                end.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                continue;
            }
            throw new AssertionError("the job ended");
        }
        throw new AssertionError("never told: " + missing);
    }

    private static void notHeardElsewhere(int port) throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
        for (InetAddress address : others) {
            assertThatThrownBy(() -> {
                        try (Socket socket = new Socket()) {
                            socket.connect(new InetSocketAddress(address, port), 2_000);
                        }
                    })
                    .as(address.toString())
                    .isInstanceOf(IOException.class);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String url(String path) {
        return "http://tin.localhost:" + sitePort + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/rss" -> send(exchange, 200, "application/rss+xml", feed());
                case "/mot.html" -> send(exchange, 200, "text/html; charset=utf-8", page());
                case "/hai.html" -> send(exchange, 503, "text/plain", "không phục vụ");
                default -> send(exchange, 404, "text/plain", "không có");
            }
        }
    }

    private String feed() {
        String fiveMinutesAgo = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Clock.systemUTC().instant().minusSeconds(300).atZone(ZoneOffset.UTC));
        return "<rss version='2.0'><channel><title>Tin</title>" + entry("mot", fiveMinutesAgo)
                + entry("hai", fiveMinutesAgo) + "</channel></rss>";
    }

    private String entry(String name, String date) {
        return "<item><title>Công đoàn trao quà</title><link>" + url('/' + name + ".html") + "</link><pubDate>" + date
                + "</pubDate></item>";
    }

    private static String page() {
        return "<html><head><title>Công đoàn trao quà cho công nhân</title></head><body>"
                + "<h1>Công đoàn trao quà cho công nhân</h1><article><p>"
                + "Công đoàn khu công nghiệp sáng nay trao hai trăm phần quà cho công nhân xa quê tại buổi gặp mặt.</p>"
                + "<p>Chương trình kéo dài đến hết tuần, có gian hàng giá rẻ, khám bệnh và cắt tóc miễn phí.</p>"
                + "</article></body></html>";
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
