package vn.diembao.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.model.elasticsearch.ElasticsearchMismatchException;

/** Follows a job to its end: tells how far it is, watches the disk, and says why it failed. */
final class JobWatch {
    private static final Logger LOG = LoggerFactory.getLogger(JobWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int LOOKS_TO_AN_ACCOUNT = 10;

    private final Path checkpoints;
    private final PrintStream messages;
    private final Clock clock;
    private volatile RunFigures seen;

    /**
     * @param checkpoints on the disk that is watched
     * @param messages progress goes here when it is a terminal
     */
    JobWatch(Path checkpoints, PrintStream messages, Clock clock) {
        this.checkpoints = checkpoints;
        this.messages = messages;
        this.clock = clock;
    }

    /** What was last seen of the run, from any thread; empty before the first look. */
    Optional<RunFigures> seen() {
        return Optional.ofNullable(seen);
    }

    /**
     * Waits for the end of a job, and stops it when the disk stays full: its last checkpoint is kept.
     *
     * @param run whose figures are looked up meanwhile
     * @throws CommandException when the job failed: what to do about it
     */
    void follow(Future<?> end, Runnable stop, ElasticsearchClient client, String run) throws Exception {
        DiskWatch disk = new DiskWatch(checkpoints);
        boolean terminal = Boolean.getBoolean("diembao.terminal");
        for (int looks = 0; ; looks++) {
            try {
                end.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                break;
            } catch (TimeoutException e) {
                watch(disk, stop);
                if (terminal || looks % LOOKS_TO_AN_ACCOUNT == 0) {
                    progress(client, run, terminal);
                }
            } catch (ExecutionException e) {
                refusal(e).ifPresent(refusal -> {
                    throw CommandException.failed("the job stopped: " + refusal.getMessage());
                });
                throw CommandException.failed("the job failed: " + rootOf(e) + " (details: "
                        + DiembaoHome.fromEnvironment().logFile()
                        + "; run --fresh begins without the last checkpoint)");
            }
        }
        if (terminal) {
            messages.print("\r\u001b[K");
        }
    }

    private void watch(DiskWatch disk, Runnable stop) throws IOException {
        try {
            disk.look(free(), clock.instant()).ifPresent(messages::println);
        } catch (CommandException e) {
            stop.run();
            throw e;
        }
    }

    private long free() throws IOException {
        return Files.getFileStore(checkpoints).getUsableSpace();
    }

    private void progress(ElasticsearchClient client, String run, boolean terminal) {
        try {
            RunFigures figures = RunFigures.read(client, run);
            seen = figures;
            if (!terminal) {
                return;
            }
            messages.print(String.format(
                    Locale.ROOT,
                    "\r\u001b[K%d items in, %d clips, %d repeated, %d refused",
                    figures.items(),
                    figures.clips() + figures.updates(),
                    figures.duplicates(),
                    figures.rejected()));
        } catch (IOException | RuntimeException e) {
            LOG.info("no progress line, why={}", e.getMessage());
        }
    }

    /** Elasticsearch is not as we need it: the message says what to do. */
    private static Optional<Throwable> refusal(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(ElasticsearchMismatchException.class::isInstance)
                .findFirst();
    }

    /** First line of what a failure goes back to. */
    static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
