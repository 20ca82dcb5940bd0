package vn.diembao.crawlers.warc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes our WARC files when the first page in them may have reached its age; leaves the files of others alone. */
final class WarcRetention {
    private static final Logger LOG = LoggerFactory.getLogger(WarcRetention.class);

    private WarcRetention() {}

    static void deleteExpired(WarcConfig config, Instant now) throws IOException {
        Path directory = Path.of(config.directory());
        if (!Files.isDirectory(directory)) {
            return;
        }
        Instant oldest = now.minus(Duration.ofDays(config.retentionDays()));
        List<Path> files;
        try (Stream<Path> listed = Files.list(directory)) {
            files = listed.toList();
        }
        for (Path file : files) {
            Optional<Instant> opened = WarcFileName.openedAt(file.getFileName().toString());
            if (opened.isPresent() && opened.get().isBefore(oldest)) {
                delete(file, config.retentionDays());
            }
        }
    }

    private static void delete(Path file, int days) {
        try {
            // Another subtask may tidy the same directory.
            if (Files.deleteIfExists(file)) {
                LOG.info("raw pages expired, file={} days={}", file.getFileName(), days);
            }
        } catch (IOException e) {
            LOG.warn("raw pages have expired and cannot be deleted, file={} why={}", file, e.toString());
        }
    }
}
