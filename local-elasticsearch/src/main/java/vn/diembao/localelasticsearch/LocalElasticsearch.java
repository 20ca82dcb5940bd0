package vn.diembao.localelasticsearch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Elasticsearch node on 127.0.0.1, started in a process of its own or found running.
 *
 * <p>There is one node per home. Whoever started it owns it: it ends with {@link #close()}, and also when the owner's
 * process ends in any other way. Others of the same home attach to it and leave it running. The data stays in the home.
 * Safe to share between threads.
 */
public final class LocalElasticsearch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalElasticsearch.class);
    private static final Duration START_DEADLINE = Duration.ofMinutes(2);

    private final NodeHome home;
    private final int port;
    private final NodeProcess process;
    private final Thread atExit;

    private LocalElasticsearch(NodeHome home, int port, NodeProcess process) {
        this.home = home;
        this.port = port;
        this.process = process;
        // Ends the node while the program's last words can still be logged; also keeps the pipe from being collected.
        this.atExit = new Thread(this::stop, "stop-local-elasticsearch");
    }

    /**
     * Gives a node that is ready to serve: the one that runs in this home, else a new one. Blocks some seconds; a second
     * call for the same home, in this process or another, waits for the first.
     *
     * @throws LocalElasticsearchException when there can be none; its message says what to do
     */
    public static synchronized LocalElasticsearch start(LocalElasticsearchConfig config) {
        NodeHome home = new NodeHome(config.home());
        StartChecks.requireWritable(home);
        try {
            FileChannel lock = home.lock();
            try {
                return findOrLaunch(config, home);
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new LocalElasticsearchException(
                    "cannot start Elasticsearch in " + home.directory() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalElasticsearchException("the start of Elasticsearch was interrupted: start again", e);
        }
    }

    /** Address to reach the node at, e.g. {@code http://127.0.0.1:41234}. */
    public String url() {
        return NodeProbe.url(port);
    }

    /** The process of a node started here, for who watches it or tests what happens without it; empty for an attached one. */
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(NodeProcess::handle);
    }

    /** True when the node was found running: closing leaves it so. */
    public boolean attached() {
        return process == null;
    }

    /**
     * Tells why a node started here is no more; does nothing while it runs or for an attached one.
     *
     * @throws LocalElasticsearchException with the reason, when its process has ended
     */
    public void requireAlive() {
        if (process != null) {
            process.requireAlive();
        }
    }

    /** Stops the node started here and waits for its end; leaves an attached one running. May be called again. */
    @Override
    public void close() {
        if (process == null) {
            return;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            LOG.debug("program is ending already");
        }
        stop();
    }

    private static LocalElasticsearch findOrLaunch(LocalElasticsearchConfig config, NodeHome home)
            throws IOException, InterruptedException {
        NodeProbe probe = new NodeProbe();
        Optional<NodeRecord> running = new RunningNode(home, probe).find();
        return running.isPresent() ? attach(config, home, running.get()) : launch(config, home, probe);
    }

    private static LocalElasticsearch attach(LocalElasticsearchConfig config, NodeHome home, NodeRecord running) {
        if (config.port() != 0 && config.port() != running.port()) {
            throw new LocalElasticsearchException("Elasticsearch of " + home.directory() + " already runs on port "
                    + running.port() + ": use that port, or stop it first (process " + running.pid() + ")");
        }
        LOG.info("attached to local elasticsearch pid={} url={}", running.pid(), NodeProbe.url(running.port()));
        return new LocalElasticsearch(home, running.port(), null);
    }

    private static LocalElasticsearch launch(LocalElasticsearchConfig config, NodeHome home, NodeProbe probe)
            throws IOException, InterruptedException {
        StartChecks.requireDistribution(config.distribution());
        StartChecks.requireDisk(home, Files.getFileStore(home.directory()).getUsableSpace());
        StartChecks.requireMemory(config.heapMegabytes(), new AvailableMemory(Path.of("/")).bytes());
        if (config.port() != 0) {
            StartChecks.requireFree(config.port());
        }
        int lastPort = NodeRecord.read(home.recordFile()).map(NodeRecord::port).orElse(0);
        String ports = ports(config.port(), lastPort);
        NodeProcess process = NodeProcess.launch(config, home, ports);
        boolean ready = false;
        try {
            NodeRecord.of(process.handle(), lastPort).write(home.recordFile());
            int port = process.awaitReady(probe, START_DEADLINE);
            NodeRecord.of(process.handle(), port).write(home.recordFile());
            LocalElasticsearch started = new LocalElasticsearch(home, port, process);
            Runtime.getRuntime().addShutdownHook(started.atExit);
            ready = true;
            LOG.info(
                    "local elasticsearch started pid={} url={}",
                    process.handle().pid(),
                    started.url());
            return started;
        } finally {
            if (!ready) {
                process.stop();
            }
        }
    }

    private static String ports(int wanted, int last) {
        if (wanted != 0) {
            return Integer.toString(wanted);
        }
        return last == 0 ? "0" : last + ",0";
    }

    private void stop() {
        try {
            process.stop();
            noteEnd();
            LOG.info("local elasticsearch stopped url={}", url());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn(
                    "cannot note the end of the local elasticsearch file={} problem={}",
                    home.recordFile(),
                    e.getMessage());
        }
    }

    /** Keeps the port for the next start, unless another owner has started a node here since this one died. */
    private void noteEnd() throws IOException {
        NodeRecord last = NodeRecord.read(home.recordFile()).orElse(null);
        if (last != null && last.pid() == process.handle().pid()) {
            last.stopped().write(home.recordFile());
        }
    }
}
