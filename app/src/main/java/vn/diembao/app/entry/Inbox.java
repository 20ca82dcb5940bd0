package vn.diembao.app.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder that the office puts tables into, with scans and recordings beside them. Its files are taken when nothing in it has
 * changed from one look to the next, or for half a minute: a file that is still being copied is left alone, one that was moved in
 * is whole at once. A table goes to {@code done} or {@code rejected} with a report beside it. Used by one thread.
 */
final class Inbox {
    /** What was handed in stays so long: it holds texts, too. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Path directory;
    private final Clock clock;
    private Map<Path, Seen> last = Map.of();

    Inbox(Path directory, Clock clock) {
        this.directory = requireNonNull(directory, "directory is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    private record Seen(long bytes, Instant changed) {}

    /** Where tables go that rows were taken of. */
    private enum Shelf {
        DONE,
        REJECTED;

        String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Tables that may be read now, in the order of their names. */
    List<Path> ready() throws IOException {
        Files.createDirectories(directory);
        Map<Path, Seen> now = look();
        Instant quiet = clock.instant().minus(QUIET);
        boolean whole = now.equals(last)
                || now.values().stream().allMatch(seen -> seen.changed().isBefore(quiet));
        last = now;
        return whole ? now.keySet().stream().filter(Inbox::isTable).toList() : List.of();
    }

    /** True when there is a table that is not ready yet. */
    boolean isWaiting() {
        return last.keySet().stream().anyMatch(Inbox::isTable);
    }

    /**
     * Puts a table away.
     *
     * @param taken true when any of its rows was
     * @param report for whoever handed it in
     * @param used names of files beside it that clips have: they are kept elsewhere now
     */
    void settle(Path table, boolean taken, String report, Collection<String> used) throws IOException {
        Shelf shelf = taken ? Shelf.DONE : Shelf.REJECTED;
        Path folder = Files.createDirectories(directory.resolve(shelf.folder()));
        String name = STAMP.format(clock.instant()) + '-' + table.getFileName();
        Files.writeString(folder.resolve(name + ".txt"), report, UTF_8);
        Files.move(table, folder.resolve(name));
        // It is kept from now on, however old it was when it was handed in.
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(clock.instant()));
        for (String file : used) {
            Files.deleteIfExists(directory.resolve(file));
        }
    }

    /** Deletes what was put away too long ago. */
    void tidy() throws IOException {
        Instant before = clock.instant().minus(KEPT);
        for (Shelf shelf : Shelf.values()) {
            Path folder = directory.resolve(shelf.folder());
            if (!Files.isDirectory(folder)) {
                continue;
            }
            for (Path file : files(folder)) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Map<Path, Seen> look() throws IOException {
        Map<Path, Seen> seen = new TreeMap<>();
        for (Path file : files(directory)) {
            try {
                seen.put(
                        file,
                        new Seen(
                                Files.size(file),
                                Files.getLastModifiedTime(file).toInstant()));
            } catch (NoSuchFileException e) {
                // Taken away between two questions: the next look sees what is there.
            }
        }
        return seen;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    /** Office programs put a file of their own beside one that is open. */
    private static boolean isTable(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith("~$") && Stream.of(".csv", ".tsv", ".xlsx").anyMatch(name::endsWith);
    }
}
