package vn.diembao.localelasticsearch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What would make a start fail, looked at before it: each check throws with a line that says what to do. */
final class StartChecks {
    private static final long MEGABYTE = 1024L * 1024;

    /** Classes, code, threads and buffers beside the heap; seen: 120 MB under load. */
    private static final long BESIDE_HEAP_MEGABYTES = 200;

    /** Room to work above the watermarks of config/elasticsearch.yml, below which nothing is written. */
    private static final long LEAST_DISK_MEGABYTES = 500;

    private static final List<String> PARTS = List.of("lib", "modules/transport-netty4", "modules/diembao-vi");

    private StartChecks() {}

    static void requireDistribution(Path distribution) {
        for (String part : PARTS) {
            if (!holdsJar(distribution.resolve(part))) {
                throw new LocalElasticsearchException("the local Elasticsearch is not built (no jars in "
                        + distribution.resolve(part) + "): run ./mvnw package first");
            }
        }
    }

    static void requireWritable(NodeHome home) {
        try {
            home.create();
            Path probe = Files.createTempFile(home.data(), "probe", null);
            Files.write(probe, new byte[1]);
            Files.delete(probe);
        } catch (IOException e) {
            throw new LocalElasticsearchException(
                    "cannot write to " + home.directory() + " (" + reason(e)
                            + "): give another directory or make room and allow writing there",
                    e);
        }
    }

    static void requireDisk(NodeHome home, long usableBytes) {
        long free = usableBytes / MEGABYTE;
        if (free < LEAST_DISK_MEGABYTES) {
            throw new LocalElasticsearchException("only " + free + " MB are free on the disk of " + home.directory()
                    + ", Elasticsearch needs " + LEAST_DISK_MEGABYTES + " MB: make room or give another directory");
        }
    }

    static void requireMemory(int heapMegabytes, OptionalLong availableBytes) {
        long need = heapMegabytes + BESIDE_HEAP_MEGABYTES;
        long available = availableBytes.orElse(Long.MAX_VALUE) / MEGABYTE;
        if (available < need) {
            throw new LocalElasticsearchException(
                    "only " + available + " MB of memory are available, Elasticsearch with a heap of " + heapMegabytes
                            + " MB needs " + need + " MB: close other programs or give it a smaller heap");
        }
    }

    static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw portTaken(port, e);
        }
    }

    static LocalElasticsearchException portTaken(int port, Throwable cause) {
        return new LocalElasticsearchException(
                "port " + port + " of 127.0.0.1 is taken: stop what uses it, or give another port (0 for any free one)",
                cause);
    }

    private static boolean holdsJar(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.anyMatch(file -> file.toString().endsWith(".jar"));
        } catch (IOException e) {
            return false;
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
