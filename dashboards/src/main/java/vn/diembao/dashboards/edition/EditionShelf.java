package vn.diembao.dashboards.edition;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.diembao.dashboards.form.EditionEraser;
import vn.diembao.model.StoredJson;

/**
 * Where issued editions stand: one directory each, with its files and {@code edition.json}. An edition comes there whole and
 * once; whoever comes second gets what is there. Safe to use from several processes.
 */
public final class EditionShelf {
    private static final String RECORD = "edition.json";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-zA-Z0-9]+)*");
    private static final JsonMapper JSON = StoredJson.mapper()
            .rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path root;

    /** @param root made when the first edition comes */
    public EditionShelf(Path root) {
        this.root = requireNonNull(root, "root is null");
    }

    /** @throws IOException when its record cannot be read */
    public Optional<IssuedEdition> find(String id) throws IOException {
        Path record = directory(id).resolve(RECORD);
        return Files.exists(record)
                ? Optional.of(JSON.readValue(Files.readAllBytes(record), IssuedEdition.class))
                : Optional.empty();
    }

    /** Every edition and slip that tells this clip, by id. */
    public List<IssuedEdition> holding(String clipId) throws IOException {
        List<IssuedEdition> holding = new ArrayList<>();
        for (String id : ids()) {
            find(id).filter(edition ->
                            edition.clips().stream().anyMatch(clip -> clip.id().equals(clipId)))
                    .ifPresent(holding::add);
        }
        return holding;
    }

    /** Ids of all editions and slips, sorted. */
    public List<String> ids() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(root)) {
            return listed.map(path -> path.getFileName().toString())
                    .filter(name -> ID.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    /** Paths of the files of an edition, in their order. */
    public List<Path> files(IssuedEdition edition) {
        return edition.files().stream()
                .map(file -> directory(edition.id()).resolve(file.name()))
                .toList();
    }

    /**
     * The bytes of a file as they were issued.
     *
     * @throws IOException when it cannot be read, or is not what was issued
     */
    public byte[] read(IssuedEdition edition, EditionFile file) throws IOException {
        Path path = directory(edition.id()).resolve(file.name());
        byte[] content = Files.readAllBytes(path);
        if (!EditionHash.of(content).equals(file.sha256())) {
            throw new IOException(path + " is not what was issued: its SHA-256 is not that of " + RECORD);
        }
        return content;
    }

    /**
     * Puts an edition on the shelf.
     *
     * @return it, or the one of the same id that was there before
     * @throws IOException when it cannot be written: then nothing of it is there
     */
    IssuedEdition keep(IssuedEdition edition, Map<String, byte[]> content) throws IOException {
        Files.createDirectories(root);
        Path draft = Files.createDirectory(root.resolve(".draft-" + UUID.randomUUID()));
        try {
            for (Map.Entry<String, byte[]> file : content.entrySet()) {
                DurableFile.create(draft.resolve(file.getKey()), file.getValue());
            }
            DurableFile.create(draft.resolve(RECORD), JSON.writeValueAsBytes(edition));
            DurableFile.sync(draft);
            return place(draft, edition);
        } finally {
            discard(draft);
        }
    }

    /**
     * Takes clips out of every edition and slip: out of the files, as the eraser does, and out of the record, whose hashes are
     * then those of what is left. The record is written first: who is cut off in between finds the rest when asked again.
     *
     * @param clips their ids
     * @param dryRun true to leave all as it is
     * @throws IOException when a file cannot be read or written; the message names it
     */
    public EditionEraser.Outcome erase(EditionEraser eraser, Set<String> clips, boolean dryRun) throws IOException {
        long places = 0;
        long files = 0;
        for (String id : ids()) {
            Optional<IssuedEdition> edition = find(id);
            if (edition.isEmpty()) {
                continue;
            }
            List<Path> all = inEraseOrder(edition.get());
            Set<String> titles = eraser.titles(all);
            Map<String, byte[]> left = new LinkedHashMap<>();
            for (Path file : all) {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                int taken = eraser.erase(file, titles, content);
                if (taken > 0) {
                    left.put(file.getFileName().toString(), content.toByteArray());
                    places += taken;
                    files++;
                }
            }
            if (!dryRun) {
                rewrite(edition.get(), edition.get().without(clips, left), left);
            }
        }
        return new EditionEraser.Outcome(places, files);
    }

    /** The full list tells all titles: it goes last, so that who is cut off still knows them when asked again. */
    private List<Path> inEraseOrder(IssuedEdition edition) {
        return files(edition).stream()
                .sorted(Comparator.comparing((Path file) -> file.toString().endsWith(".csv")))
                .toList();
    }

    private void rewrite(IssuedEdition before, IssuedEdition after, Map<String, byte[]> left) throws IOException {
        if (after.equals(before) && left.isEmpty()) {
            return;
        }
        Path directory = directory(after.id());
        DurableFile.replace(directory.resolve(RECORD), JSON.writeValueAsBytes(after));
        for (Map.Entry<String, byte[]> file : left.entrySet()) {
            DurableFile.replace(directory.resolve(file.getKey()), file.getValue());
        }
    }

    private IssuedEdition place(Path draft, IssuedEdition edition) throws IOException {
        try {
            Files.move(draft, directory(edition.id()), StandardCopyOption.ATOMIC_MOVE);
            DurableFile.sync(root);
            return edition;
        } catch (FileSystemException e) {
            Optional<IssuedEdition> before = find(edition.id());
            if (before.isPresent()) {
                return before.get();
            }
            throw e;
        }
    }

    /** Deletes what deaths have left: drafts and parts that were last written before a time. */
    public int tidy(Instant before) throws IOException {
        return Leftovers.discard(root, before);
    }

    private static void discard(Path draft) throws IOException {
        if (!Files.exists(draft)) {
            return;
        }
        try (Stream<Path> files = Files.list(draft)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(draft);
    }

    private Path directory(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("no id of an edition: " + id);
        }
        return root.resolve(id);
    }
}
