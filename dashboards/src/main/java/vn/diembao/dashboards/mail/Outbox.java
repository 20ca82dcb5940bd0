package vn.diembao.dashboards.mail;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.diembao.dashboards.edition.DurableFile;
import vn.diembao.dashboards.edition.IssuedEdition;
import vn.diembao.dashboards.edition.Leftovers;
import vn.diembao.dashboards.unit.MailingList;
import vn.diembao.model.StoredJson;

/**
 * Mails to be sent and those that were: a directory for each edition, a file for each reader. All readers of an edition are
 * written and synced before the first of them is sent, and never again: whoever joins the list later gets later editions.
 * An edition of which every record came to its end moves to {@code .done}, where no look for open ones reads it.
 */
public final class Outbox {
    private static final JsonMapper JSON = StoredJson.mapper();

    private static final String DONE = ".done";
    private static final Comparator<OutboxRecord> OLDEST_FIRST = Comparator.comparing(OutboxRecord::queuedAt)
            .thenComparing(OutboxRecord::edition)
            .thenComparing(OutboxRecord::to);

    private final Path root;
    private final Path done;
    private final Clock clock;

    /** @param root made with the first edition */
    public Outbox(Path root, Clock clock) {
        this.root = requireNonNull(root, "root is null");
        this.done = root.resolve(DONE);
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Writes a record for every reader of an edition, unless that was done before. */
    public void queue(IssuedEdition edition, MailingList list) throws IOException {
        queue(edition.id(), edition.hash(), list.to(), list.unsubscribe());
    }

    /**
     * The same for whatever is sent.
     *
     * @param id of what is sent; a name of a directory
     * @param hash tells two that have one id apart
     * @param unsubscribe where a reader leaves the list, empty for what is no mail
     */
    public void queue(String id, String hash, List<String> readers, String unsubscribe) throws IOException {
        Path place = root.resolve(id);
        if (wasQueued(id)) {
            return;
        }
        Files.createDirectories(root);
        Path draft = Files.createDirectory(root.resolve(".draft-" + UUID.randomUUID()));
        for (String to : readers) {
            OutboxRecord record = OutboxRecord.queued(id, hash, to, unsubscribe, clock.instant());
            DurableFile.create(draft.resolve(record.id() + ".json"), JSON.writeValueAsBytes(record));
        }
        DurableFile.sync(draft);
        try {
            if (!wasQueued(id)) {
                Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (FileSystemException e) {
            // Another process was faster: the draft, not in its place, is read by nobody.
            if (!wasQueued(id)) {
                throw e;
            }
        }
        DurableFile.sync(root);
    }

    /** The order matters: what is open may move on between the two. */
    private boolean wasQueued(String id) {
        return Files.isDirectory(root.resolve(id)) || Files.isDirectory(done.resolve(id));
    }

    /**
     * Takes away the records of those that came to their end and were queued before a time, addresses and all. The empty
     * directory stays: what was once sent is not sent again, whatever clock or command asks for it. Drafts that a death left
     * go too.
     *
     * @return how many records went
     */
    public int tidy(Instant before) throws IOException {
        Leftovers.discard(root, clock.instant().minus(Leftovers.OLD));
        Leftovers.discard(done, clock.instant().minus(Leftovers.OLD));
        int gone = 0;
        for (Path edition : listed(done)) {
            for (Path file : listed(edition)) {
                if (read(file).queuedAt().isBefore(before)) {
                    Files.deleteIfExists(file);
                    gone++;
                }
            }
        }
        return gone;
    }

    /** The same where nothing as old is ever queued again: the directories go with their records. */
    public int discard(Instant before) throws IOException {
        int gone = tidy(before);
        for (Path edition : listed(done)) {
            try (Stream<Path> left = Files.list(edition)) {
                if (left.findAny().isEmpty()) {
                    Files.deleteIfExists(edition);
                }
            }
        }
        return gone;
    }

    /** Writes how far a mail has come; on the disk when this returns. */
    public void update(OutboxRecord record) throws IOException {
        DurableFile.replace(
                root.resolve(record.edition()).resolve(record.id() + ".json"), JSON.writeValueAsBytes(record));
    }

    /**
     * Every record that is not at its end, oldest first; editions without one are put aside. For who holds the
     * {@link #lock}.
     */
    public List<OutboxRecord> open() throws IOException {
        List<OutboxRecord> open = new ArrayList<>();
        for (Path edition : listed(root)) {
            if (Files.isDirectory(done.resolve(edition.getFileName()))) {
                continue; // It was sent: no second copy of its records, wherever it comes from, is.
            }
            List<OutboxRecord> left = read(List.of(edition)).stream()
                    .filter(record -> !record.state().isFinal())
                    .toList();
            if (left.isEmpty()) {
                Files.createDirectories(done);
                Files.move(edition, done.resolve(edition.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
            open.addAll(left);
        }
        open.sort(OLDEST_FIRST);
        return open;
    }

    /** Every record, oldest first. */
    public List<OutboxRecord> records() throws IOException {
        List<OutboxRecord> records = new ArrayList<>(read(listed(root)));
        records.addAll(read(listed(done)));
        records.sort(OLDEST_FIRST);
        return records;
    }

    private static List<OutboxRecord> read(List<Path> editions) throws IOException {
        List<OutboxRecord> records = new ArrayList<>();
        for (Path edition : editions) {
            for (Path file : listed(edition)) {
                records.add(read(file));
            }
        }
        return records;
    }

    private static OutboxRecord read(Path file) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), OutboxRecord.class);
    }

    /** Keeps other senders away until closed; nothing when one is at work. */
    public Optional<Closeable> lock() throws IOException {
        Files.createDirectories(root);
        FileChannel file = FileChannel.open(root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (file.tryLock() != null) {
                return Optional.of(file);
            }
        } catch (OverlappingFileLockException e) {
            file.close();
            return Optional.empty();
        }
        file.close();
        return Optional.empty();
    }

    private static List<Path> listed(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
