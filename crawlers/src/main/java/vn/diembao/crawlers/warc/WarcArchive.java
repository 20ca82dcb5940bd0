package vn.diembao.crawlers.warc;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.fetch.LogLine;
import vn.diembao.crawlers.fetch.PageArchive;
import vn.diembao.model.FeedItem;

/**
 * Keeps answers in WARC files of one writer: pages (200) with their bytes, and that a page is gone (404, 410).
 *
 * <p>Only whole answers reach a file, and each is on its way to the disk when {@link #keep} returns, so a killed process
 * leaves an {@code .open} file that can be read. A disk that takes nothing costs the copies, never the crawl: they are
 * counted, and the log says so once until it takes something again. An answer whose address carries a secret is not kept.
 * Safe to share between threads.
 */
public final class WarcArchive implements PageArchive, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WarcArchive.class);

    /** A disk that takes no file is not asked again for every page. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final WarcConfig config;
    private final int subtask;
    private final Clock clock;
    private final WarcFile.Disk disk;
    private final AtomicLong kept = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private WarcFile file;
    private Instant nextTry = Instant.MIN;
    private boolean failing;
    private boolean closed;

    /**
     * An archive that has tidied its directory and waits for the first page before it makes a file.
     *
     * @param subtask of the writer: no two of a job may have the same
     */
    public WarcArchive(WarcConfig config, int subtask, Clock clock) {
        this(config, subtask, clock, WarcFile.Disk.OF_THIS_MACHINE);
    }

    WarcArchive(WarcConfig config, int subtask, Clock clock, WarcFile.Disk disk) {
        this.config = requireNonNull(config, "config is null");
        this.subtask = subtask;
        this.clock = requireNonNull(clock, "clock is null");
        this.disk = requireNonNull(disk, "disk is null");
        tidy();
    }

    @Override
    public void keep(FeedItem item, FetchResult result) {
        if (!KeptAnswer.isWorthKeeping(result)) {
            return;
        }
        if (KeptAnswer.tellsSecrets(item, result)) {
            LOG.info("page not kept, its address carries a secret, url={}", LogLine.mask(result.url()));
            return;
        }
        try {
            // Packed outside the lock: it takes longer than the writing.
            append(KeptAnswer.bytes(item, result));
            kept.incrementAndGet();
        } catch (IOException | RuntimeException e) {
            lost.incrementAndGet();
            tellOnce(e);
        }
    }

    /** Closes a file that has been open long enough, and deletes those that have reached their age; to be called hourly. */
    public synchronized void tidy() {
        try {
            if (file != null && file.isFull(config, clock.instant())) {
                closeFile();
            }
            WarcRetention.deleteExpired(config, clock.instant());
        } catch (IOException | RuntimeException e) {
            // A timer that calls this stops for good at the first exception.
            tellOnce(e);
        }
    }

    /** Deletes what has reached its age of the pages that earlier runs kept, for a run that keeps none. */
    public static void tidy(WarcConfig earlier, Clock clock) {
        try {
            WarcRetention.deleteExpired(earlier, clock.instant());
        } catch (IOException | RuntimeException e) {
            LOG.warn("raw pages cannot be tidied, directory={} why={}", earlier.directory(), e.toString());
        }
    }

    /** Answers kept since the start. */
    public long kept() {
        return kept.get();
    }

    /** Answers that could not be written since the start. */
    public long lost() {
        return lost.get();
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            closeFile();
        } catch (IOException e) {
            tellOnce(e);
        }
    }

    private synchronized void append(byte[] bytes) throws IOException {
        if (closed) {
            throw new IOException("the archive is closed");
        }
        Instant now = clock.instant();
        if (file != null && file.isFull(config, now)) {
            closeFile();
        }
        if (file == null) {
            file = begin(now);
        }
        file.append(bytes);
        failing = false;
    }

    private WarcFile begin(Instant now) throws IOException {
        if (now.isBefore(nextTry)) {
            throw new IOException("no file could be begun a moment ago");
        }
        try {
            return WarcFile.create(disk, Path.of(config.directory()), now, subtask);
        } catch (IOException e) {
            nextTry = now.plus(PAUSE);
            throw e;
        }
    }

    private void closeFile() throws IOException {
        WarcFile ending = file;
        file = null;
        if (ending != null) {
            ending.close();
        }
    }

    private synchronized void tellOnce(Exception fault) {
        if (!failing) {
            failing = true;
            LOG.warn("raw pages cannot be kept, directory={} why={}", config.directory(), fault.toString());
        }
    }
}
