package vn.diembao.localelasticsearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** The child process of a node started here. Its standard input is held open: closing it is the order to stop. */
final class NodeProcess {
    private static final String MAIN_CLASS = "vn.diembao.localelasticsearch.node.NodeMain";
    private static final long POLL_MILLIS = 100;

    /** Longer than the child's own deadline, after which it halts. */
    private static final long STOP_SECONDS = 25;

    private final Process process;
    private final NodeHome home;
    private final NodeEnding ending;

    private NodeProcess(Process process, NodeHome home, NodeEnding ending) {
        this.process = process;
        this.home = home;
        this.ending = ending;
    }

    /** @param httpPorts ports to try in turn, as Elasticsearch writes them: {@code 9200} or {@code 41234,0} */
    static NodeProcess launch(LocalElasticsearchConfig config, NodeHome home, String httpPorts) throws IOException {
        Files.deleteIfExists(home.portsFile());
        long logStart = Files.exists(home.log()) ? Files.size(home.log()) : 0;
        ProcessBuilder builder = new ProcessBuilder(command(config, home, httpPorts))
                .directory(home.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.output().toFile());
        // Flags meant for the parent (agents, heap sizes) would reach the child through these.
        builder.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
        return new NodeProcess(builder.start(), home, new NodeEnding(config, home, logStart));
    }

    private static List<String> command(LocalElasticsearchConfig config, NodeHome home, String httpPorts) {
        Path distribution = config.distribution();
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + distribution.resolve("config/jvm.options"),
                "-Xms" + config.heapMegabytes() + "m",
                "-Xmx" + config.heapMegabytes() + "m",
                "-Djava.io.tmpdir=" + home.temporary(),
                "-XX:ErrorFile=" + home.logs().resolve("hs_err.log"),
                "-cp",
                distribution.resolve("lib") + "/*",
                MAIN_CLASS,
                "path.home=" + distribution,
                "path.data=" + home.data(),
                "path.logs=" + home.logs(),
                "cluster.name=" + NodeHome.CLUSTER_NAME,
                "node.name=" + home.nodeName(),
                "http.port=" + httpPorts);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /**
     * Waits until the node serves.
     *
     * @return the port it bound
     * @throws LocalElasticsearchException when its process ends before, or the deadline passes
     */
    int awaitReady(NodeProbe probe, Duration deadline) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < deadline.toNanos()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw ending.explain(process.exitValue());
            }
            OptionalInt port = home.boundPort();
            if (port.isPresent() && probe.ready(port.getAsInt())) {
                return port.getAsInt();
            }
        }
        throw new LocalElasticsearchException("Elasticsearch was not ready within " + deadline.toSeconds()
                + " s; its last words: " + ending.lastLine() + " (log: " + home.log() + ")");
    }

    /** @throws LocalElasticsearchException when the process has ended */
    void requireAlive() {
        if (!process.isAlive()) {
            throw ending.explain(process.exitValue());
        }
    }

    /** Stops the node and waits for its end; kills it when it does not come. */
    void stop() throws InterruptedException {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
