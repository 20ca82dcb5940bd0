package vn.diembao.crawlers.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;

/** A site on loopback: what a path answers is one {@link Route}; every request is recorded. */
final class LocalSite implements AutoCloseable {
    /** The behaviour of one path. */
    interface Route {
        void answer(Visit visit) throws IOException;
    }

    /** A request and its answer. */
    record Visit(ClassicHttpRequest request, ClassicHttpResponse response) {
        String header(String name) {
            Header header = request.getFirstHeader(name);
            return header == null ? null : header.getValue();
        }

        void set(String name, String value) {
            response.setHeader(name, value);
        }

        void send(int status, byte[] body) {
            response.setCode(status);
            if (body.length > 0) {
                response.setEntity(new ByteArrayEntity(body, null));
            }
        }
    }

    final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Route> routes = new ConcurrentHashMap<>();
    private final HttpServer server;

    LocalSite() throws IOException {
        server = ServerBootstrap.bootstrap()
                .setLocalAddress(InetAddress.getLoopbackAddress())
                .setRequestRouter((request, context) -> (asked, answer, c) -> answer(new Visit(asked, answer)))
                .create();
        server.start();
    }

    LocalSite on(String path, Route route) {
        routes.put(path, route);
        return this;
    }

    int port() {
        return server.getLocalPort();
    }

    String url(String path) {
        return url("tin.localhost", path);
    }

    String url(String host, String path) {
        return "http://" + host + ':' + port() + path;
    }

    static Route text(int status, String type, String body) {
        return bytes(status, type, body.getBytes(UTF_8));
    }

    static Route bytes(int status, String type, byte[] body) {
        return visit -> {
            visit.set("Content-Type", type);
            visit.send(status, body);
        };
    }

    static Route redirect(int status, String location) {
        return visit -> {
            visit.set("Location", location);
            visit.send(status, new byte[0]);
        };
    }

    @Override
    public void close() {
        server.close(CloseMode.IMMEDIATE);
    }

    private void answer(Visit visit) throws IOException {
        String path = visit.request().getPath();
        requests.add(path);
        Route route = routes.get(path);
        if (route == null) {
            visit.send(404, new byte[0]);
        } else {
            route.answer(visit);
        }
    }
}
