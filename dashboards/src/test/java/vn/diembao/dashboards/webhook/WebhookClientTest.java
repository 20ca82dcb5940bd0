package vn.diembao.dashboards.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@org.junit.jupiter.api.Timeout(20)
class WebhookClientTest {
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/drips", exchange -> answer(exchange, 1, 5));
        server.createContext("/endless", exchange -> answer(exchange, 100_000, 0));
        server.start();
    }

    @AfterEach
    void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void row12ATargetThatNeverEndsItsAnswerIsCutOff() {
        assertThat(post("/endless", Duration.ofSeconds(15)).isTaken())
                .as("all classes are loaded: the time goes by in the answer")
                .isTrue();
        WebhookAnswer answer = post("/drips", Duration.ofSeconds(3));
        assertThat(answer).isEqualTo(WebhookAnswer.none("no whole answer within 3 s", true));
    }

    @Test
    void row13OfAnAnswerWithoutEndTheBeginningIsEnough() {
        WebhookAnswer answer = post("/endless", Duration.ofSeconds(15));
        assertThat(answer.isTaken()).isTrue();
        assertThat(answer.body()).hasSize(8 * 1024);
    }

    private WebhookAnswer post(String path, Duration inAll) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return new WebhookClient(SystemDefaultDnsResolver.INSTANCE, Timeout.ofSeconds(30), inAll)
                .post(url, true, Map.of(), "{}", () -> {});
    }

    /** So many bytes of so many, none for as many as may come; then nothing until the end of the test. */
    private void answer(HttpExchange exchange, int bytes, long promised) throws IOException {
        try (exchange;
                InputStream in = exchange.getRequestBody()) {
            in.readAllBytes();
            exchange.sendResponseHeaders(200, promised);
            exchange.getResponseBody().write("x".repeat(bytes).getBytes(US_ASCII));
            exchange.getResponseBody().flush();
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
