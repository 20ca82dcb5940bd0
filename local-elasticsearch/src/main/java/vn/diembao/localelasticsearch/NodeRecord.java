package vn.diembao.localelasticsearch;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What {@code node.properties} remembers of the last node of a home.
 *
 * @param pid its process, 0 once it was stopped
 * @param startedAt when that process began, as the system tells it: a pid is used again, a pid with its time is not
 * @param port HTTP port, 0 while not known
 */
record NodeRecord(long pid, Instant startedAt, int port) {
    /** The system derives the time from its uptime, so that two readings may differ a little. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static NodeRecord of(ProcessHandle process, int port) {
        return new NodeRecord(process.pid(), process.info().startInstant().orElse(Instant.EPOCH), port);
    }

    NodeRecord stopped() {
        return new NodeRecord(0, Instant.EPOCH, port);
    }

    /** Empty when there is no such file or it cannot be understood: both mean that nothing is known. */
    static Optional<NodeRecord> read(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
            return Optional.of(new NodeRecord(
                    Long.parseLong(properties.getProperty("pid", "")),
                    Instant.parse(properties.getProperty("started_at", "")),
                    Integer.parseInt(properties.getProperty("port", ""))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("started_at", startedAt.toString());
        properties.setProperty("port", Integer.toString(port));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (Writer out = Files.newBufferedWriter(fresh)) {
            properties.store(out, null);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The process, if it is still this very one and alive. */
    Optional<ProcessHandle> process() {
        return pid == 0
                ? Optional.empty()
                : ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    private boolean startedThen(ProcessHandle process) {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        return Duration.between(start, startedAt).abs().compareTo(TOLERANCE) <= 0;
    }
}
