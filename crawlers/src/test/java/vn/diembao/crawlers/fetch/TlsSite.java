package vn.diembao.crawlers.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ssl.SSLContext;

/** A server with one certificate and one answer. */
final class TlsSite implements AutoCloseable {
    private final ServerSocket server;

    TlsSite(SSLContext context) throws IOException {
        server = context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(this::accept, "tls-site");
        accepting.setDaemon(true);
        accepting.start();
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            serve();
        }
    }

    private void serve() {
        try (Socket socket = server.accept()) {
            if (socket.getInputStream().read(new byte[8_192]) > 0) {
                socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\ntốt".getBytes(UTF_8));
                socket.getOutputStream().flush();
            }
        } catch (IOException e) {
            // A client that hangs up on a bad certificate is what these tests are about.
            return;
        }
    }
}
