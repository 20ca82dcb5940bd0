package vn.diembao.dashboards.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A webhook's target on loopback that answers from a script and keeps what it was given; without a script it takes all. */
final class ScriptedTarget implements AutoCloseable {
    /** Instead of a status: the line is cut after all was read. */
    static final int CUT = 0;

    private final HttpServer server;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Post> taken = new CopyOnWriteArrayList<>();

    /** What was posted. */
    record Post(Headers headers, String body) {}

    private record Answer(int status, String body) {}

    ScriptedTarget() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook/bi-mat";
    }

    ScriptedTarget says(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    List<Post> taken() {
        return List.copyOf(taken);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        taken.add(new Post(exchange.getRequestHeaders(), body));
        Answer next = answers.isEmpty() ? new Answer(200, "") : answers.poll();
        if (next.status() == CUT) {
            exchange.close();
            return;
        }
        byte[] bytes = next.body().getBytes(UTF_8);
        if (next.status() / 100 == 3) {
            exchange.getResponseHeaders().set("Location", url());
        }
        exchange.sendResponseHeaders(next.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
