package vn.diembao.dashboards.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a death between writing and renaming leaves: drafts ({@code .draft-…}) and parts ({@code ….part}). Nobody reads them,
 * but what has to be forgotten may stand in them.
 */
public final class Leftovers {
    /** Nothing that is still being written is as old as that. */
    public static final Duration OLD = Duration.ofHours(1);

    private Leftovers() {}

    /**
     * Deletes those in a directory and in the directories within it.
     *
     * @param before only what was last written before that time
     * @return how many files went
     */
    public static int discard(Path root, Instant before) throws IOException {
        int gone = 0;
        for (Path path : listed(root)) {
            String name = path.getFileName().toString();
            boolean draft = name.startsWith(".draft-");
            if (Files.isDirectory(path) && !(draft && isYounger(path, before))) {
                gone += within(path, draft, before);
            } else if (isPart(name) && !isYounger(path, before)) {
                gone += Files.deleteIfExists(path) ? 1 : 0;
            }
        }
        return gone;
    }

    private static int within(Path directory, boolean draft, Instant before) throws IOException {
        int gone = 0;
        for (Path file : listed(directory)) {
            boolean leftover = draft || isPart(file.getFileName().toString());
            if (leftover && !isYounger(file, before)) {
                gone += Files.deleteIfExists(file) ? 1 : 0;
            }
        }
        if (draft && listed(directory).isEmpty()) {
            Files.deleteIfExists(directory);
        }
        return gone;
    }

    private static boolean isPart(String name) {
        return name.startsWith(".") && name.endsWith(".part");
    }

    /** Somebody else may have tidied meanwhile: what is gone is left alone. */
    private static boolean isYounger(Path path, Instant before) throws IOException {
        try {
            return !Files.getLastModifiedTime(path).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return true;
        }
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
