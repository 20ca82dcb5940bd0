package vn.diembao.crawlers.attachment;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.diembao.model.Attachment;
import vn.diembao.model.AttachmentType;

/**
 * Scans and recordings in a directory, each once, under the SHA-256 of its content. Many may read and write it at once: a file
 * appears there whole.
 *
 * @param directory need not be there yet
 * @param mostBytes of one file
 */
public record AttachmentShelf(Path directory, long mostBytes) {
    /** 100 MiB. */
    public static final long MOST_BYTES = 100L << 20;

    private static final Pattern KEPT = Pattern.compile("([0-9a-f]{64})\\.[a-z0-9]+");

    public AttachmentShelf {
        requireNonNull(directory, "directory is null");
    }

    /** With the usual bound. */
    public AttachmentShelf(Path directory) {
        this(directory, MOST_BYTES);
    }

    /** Why a file is not kept. */
    public enum Refusal {
        /** No file of that name, or one that is none: a directory, a link to somewhere else. */
        MISSING,
        TOO_LARGE,
        /** Neither PDF, PNG, JPEG, MP3 nor MP4 by its content, whatever its name says. */
        WRONG_TYPE
    }

    /**
     * What became of a file: one of them is null.
     *
     * @param attachment what is kept
     */
    public record Outcome(Attachment attachment, Refusal refusal) {
        static Outcome of(Refusal refusal) {
            return new Outcome(null, refusal);
        }
    }

    /** Copies a file here, unless it is here already. */
    public Outcome keep(Path file) throws IOException {
        Outcome checked = check(file);
        if (checked.attachment() == null) {
            return checked;
        }
        Path kept = path(checked.attachment());
        if (!Files.exists(kept)) {
            Files.createDirectories(kept.getParent());
            Path part = Files.createTempFile(kept.getParent(), "copy", ".part");
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        return checked;
    }

    /** What a file would be kept as. */
    public Outcome check(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Outcome.of(Refusal.MISSING);
        }
        long bytes = Files.size(file);
        if (bytes > mostBytes) {
            return Outcome.of(Refusal.TOO_LARGE);
        }
        Optional<AttachmentType> type = AttachmentType.of(file);
        if (type.isEmpty()) {
            return Outcome.of(Refusal.WRONG_TYPE);
        }
        String name = file.getFileName().toString();
        return new Outcome(new Attachment(sha256(file), type.get().mediaType(), bytes, name), null);
    }

    /** Where an attachment lies, whether it is there or not. */
    public Path path(Attachment attachment) {
        String extension = AttachmentType.ofMediaType(attachment.type())
                .map(AttachmentType::extension)
                .orElse("bin");
        return directory.resolve(attachment.sha256().substring(0, 2)).resolve(attachment.sha256() + '.' + extension);
    }

    /**
     * Hashes of the files that were put here before a moment; one that is being entered now is younger.
     *
     * @throws IOException when the directory cannot be read
     */
    public List<String> keptBefore(Instant moment) throws IOException {
        TreeSet<String> hashes = new TreeSet<>();
        for (Path file : files(name -> true)) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                hashes.add(hash(file));
            }
        }
        return List.copyOf(hashes);
    }

    /** Deletes the files of a hash, and says how many there were. */
    public int remove(String sha256) throws IOException {
        int removed = 0;
        for (Path file : files(sha256::equals)) {
            removed += Files.deleteIfExists(file) ? 1 : 0;
        }
        return removed;
    }

    private List<Path> files(Predicate<String> hashes) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory, 2)) {
            return files.filter(file -> hash(file) != null && hashes.test(hash(file)))
                    .toList();
        }
    }

    private static String hash(Path file) {
        var kept = KEPT.matcher(file.getFileName().toString());
        return kept.matches() ? kept.group(1) : null;
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
