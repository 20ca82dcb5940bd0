package vn.diembao.crawlers.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server that says exactly what a test wants, lies included, and then may stay silent. */
final class RawSite implements AutoCloseable {
    /** What goes over the wire. */
    interface Script {
        void run(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CountDownLatch closed = new CountDownLatch(1);

    RawSite(Script script) throws IOException {
        Thread accepting = new Thread(() -> accept(script), "raw-site");
        accepting.setDaemon(true);
        accepting.start();
    }

    static RawSite saying(String answer) throws IOException {
        return new RawSite(out -> out.write(answer.getBytes(ISO_8859_1)));
    }

    int port() {
        return server.getLocalPort();
    }

    String url() {
        return "http://raw.localhost:" + port() + "/";
    }

    /** Waits as a slow server does; false once the site is closed. */
    boolean lull(long millis) throws InterruptedException {
        return !closed.await(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }

    private void accept(Script script) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread serving = new Thread(() -> serve(socket, script), "raw-site-connection");
                serving.setDaemon(true);
                serving.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket, Script script) {
        try (socket) {
            byte[] request = new byte[8192];
            if (socket.getInputStream().read(request) > 0) {
                script.run(socket.getOutputStream());
                socket.getOutputStream().flush();
            }
        } catch (IOException e) {
            // The client hung up, which is what most of these tests are about.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
