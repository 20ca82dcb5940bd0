package vn.diembao.pipeline.index;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A TCP proxy on loopback that passes everything on, but cuts the first answers to bulk requests: the server has done what it
 * was told, the client has half a head to show for it.
 */
final class CuttingProxy implements AutoCloseable {
    private static final int PASSED = 40;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger cuts;
    private final AtomicInteger bulks = new AtomicInteger();
    private final int port;

    /**
     * @param port of the server on loopback
     * @param cuts bulk answers to cut
     */
    CuttingProxy(int port, int cuts) throws IOException {
        this.port = port;
        this.cuts = new AtomicInteger(cuts);
        threads.execute(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Bulk requests that came, those whose answers were cut too. */
    int bulks() {
        return bulks.get();
    }

    int cutsLeft() {
        return cuts.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                AtomicInteger asked = new AtomicInteger();
                threads.execute(() -> passOn(client, server, asked));
                threads.execute(() -> answer(server, client, asked));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** Requests; notes when one is a bulk request. A head comes in one piece on loopback. */
    private void passOn(Socket client, Socket server, AtomicInteger asked) {
        try (client;
                server) {
            InputStream in = client.getInputStream();
            OutputStream out = server.getOutputStream();
            byte[] buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (new String(buffer, 0, read, ISO_8859_1).startsWith("POST /_bulk")) {
                    bulks.incrementAndGet();
                    asked.incrementAndGet();
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // The other side is gone: so are we.
        }
    }

    private void answer(Socket server, Socket client, AtomicInteger asked) {
        try (server;
                client) {
            InputStream in = server.getInputStream();
            OutputStream out = client.getOutputStream();
            byte[] buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (asked.getAndSet(0) > 0 && cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    out.write(buffer, 0, Math.min(PASSED, read));
                    return;
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // The other side is gone: so are we.
        }
    }
}
