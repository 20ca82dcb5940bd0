package vn.diembao.dashboards.alert;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.diembao.dashboards.edition.DurableFile;
import vn.diembao.dashboards.edition.Leftovers;
import vn.diembao.dashboards.form.EditionEraser;
import vn.diembao.model.StoredJson;

/**
 * Where messages of alerts stand: a directory a unit, a file a message, named by its time so that what is old need not be
 * read. A file comes there whole or not at all. Remembers what it has read for as long as the file stays as it was; safe to
 * share between threads.
 */
public final class AlertShelf {
    private static final JsonMapper JSON = StoredJson.mapper();
    private static final String SUFFIX = ".json";
    private static final int HASH_LENGTH = 12;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern ID =
            Pattern.compile("canh-bao-([a-z0-9-]+)-([0-9]{8}T[0-9]{6}Z-[0-9]{2}-[0-9a-f]{12})");
    private static final Pattern NAME = Pattern.compile("([0-9]{8}T[0-9]{6}Z)-[0-9]{2}-[0-9a-f]{12}\\.json");

    private final Path root;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /** A message as its file had it at a time: whoever erases a text writes the file anew. */
    private record Known(FileTime written, AlertMessage message) {}

    /** @param root made with the first message */
    public AlertShelf(Path root) {
        this.root = requireNonNull(root, "root is null");
    }

    /**
     * {@code canh-bao-<unit>-<time>-<number>-<hash>}: in the order in which messages are to be read.
     *
     * @param number of the message among those of one time
     */
    static String id(String unit, Instant at, int number, String hash) {
        return "canh-bao-" + unit + '-' + STAMP.format(at) + String.format(Locale.ROOT, "-%02d-", number)
                + hash.substring(0, HASH_LENGTH);
    }

    /** Puts a message there; on the disk when this returns. */
    void keep(AlertMessage message) throws IOException {
        Path file = file(message.id());
        Files.createDirectories(file.getParent());
        DurableFile.replace(file, JSON.writeValueAsBytes(message));
    }

    /** @throws IOException when it cannot be read */
    Optional<AlertMessage> find(String id) throws IOException {
        Path file = file(id);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** Messages of a unit that were made then or later, oldest first. */
    public List<AlertMessage> since(String unit, Instant from) throws IOException {
        List<AlertMessage> messages = new ArrayList<>();
        List<Path> files = files(root.resolve(unit)).stream()
                .filter(file -> stamp(file).compareTo(STAMP.format(from)) >= 0)
                .toList();
        for (Path file : files) {
            FileTime written = Files.getLastModifiedTime(file);
            Known before = known.get(file);
            Known now = before != null && before.written().equals(written) ? before : new Known(written, read(file));
            known.put(file, now);
            messages.add(now.message());
        }
        Path directory = root.resolve(unit);
        Set<Path> asked = Set.copyOf(files);
        known.keySet().removeIf(file -> file.getParent().equals(directory) && !asked.contains(file));
        return messages;
    }

    /**
     * Takes texts out of every message, those that wait to be sent included.
     *
     * @param erased ids of the clips
     * @param addresses as they are stored
     * @param dryRun true to leave all as it is
     */
    public EditionEraser.Outcome erase(Set<String> erased, Set<String> addresses, boolean dryRun) throws IOException {
        long places = 0;
        long files = 0;
        for (Path unit : directories()) {
            for (Path file : files(unit)) {
                AlertMessage message = read(file);
                long told = message.alerts().stream()
                        .filter(alert -> alert.tells(erased, addresses))
                        .count();
                if (told > 0) {
                    places += told;
                    files++;
                    if (!dryRun) {
                        DurableFile.replace(file, JSON.writeValueAsBytes(message.without(erased, addresses)));
                    }
                }
            }
        }
        return new EditionEraser.Outcome(places, files);
    }

    /**
     * Deletes messages that were made before a time, and what deaths have left.
     *
     * @param leftBefore parts that were last written before that
     * @return how many messages went
     */
    public int tidy(Instant before, Instant leftBefore) throws IOException {
        int gone = 0;
        for (Path unit : directories()) {
            for (Path file : files(unit)) {
                if (stamp(file).compareTo(STAMP.format(before)) < 0) {
                    gone += Files.deleteIfExists(file) ? 1 : 0;
                }
            }
        }
        discardLeftovers(leftBefore);
        return gone;
    }

    /** Deletes what deaths have left: parts that were last written before a time. */
    public void discardLeftovers(Instant before) throws IOException {
        Leftovers.discard(root, before);
    }

    private Path file(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no id of a message: " + id);
        }
        return root.resolve(parts.group(1)).resolve(parts.group(2) + SUFFIX);
    }

    private static AlertMessage read(Path file) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), AlertMessage.class);
    }

    private static String stamp(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? name.group(1) : "";
    }

    private List<Path> directories() throws IOException {
        return listed(root).stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> files(Path unit) throws IOException {
        return listed(unit).stream().filter(file -> !stamp(file).isEmpty()).toList();
    }

    private static List<Path> listed(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.sorted().toList();
        }
    }
}
