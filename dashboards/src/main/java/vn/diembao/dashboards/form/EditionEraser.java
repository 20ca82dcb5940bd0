package vn.diembao.dashboards.form;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes items out of editions that were issued: title, extract and address go, the number stays and says that the item was
 * deleted on request. All else is as it was issued, counts included; an edition composed anew would tell what is known now.
 * Items are known by their address. Safe to share between threads that work on different directories.
 */
public final class EditionEraser {
    /** What stands in place of an item. */
    public static final String DELETED = "Đã xóa theo yêu cầu";

    private static final Pattern EDITION =
            Pattern.compile("(?:diem-bao-(?:ngay|tuan)|bao-cao-(?:thang|quy|6-thang|nam))-.+\\.(?:html|docx|md|csv)");

    private final Set<String> addresses;

    /**
     * What was taken out, or would be.
     *
     * @param items places where it was told of: an item, a line of corrections
     * @param files editions that held them
     */
    public record Outcome(long items, long files) {}

    /** @param addresses of clips, as they are stored */
    public EditionEraser(Collection<String> addresses) {
        this.addresses = addresses.stream()
                .flatMap(address -> Stream.of(address, PlainText.webAddress(address)))
                .filter(address -> !address.isEmpty())
                .collect(toUnmodifiableSet());
    }

    /**
     * Takes them out of every edition in a directory, whichever format it has.
     *
     * @param dryRun true to leave the files as they are
     * @throws IOException when a file cannot be read or written: it is then as it was, and the message names it
     */
    public Outcome erase(Path directory, boolean dryRun) throws IOException {
        long items = 0;
        long files = 0;
        Map<String, List<Path>> byEdition = new TreeMap<>();
        editions(directory).forEach(file -> byEdition
                .computeIfAbsent(withoutExtension(file), none -> new ArrayList<>())
                .add(file));
        for (List<Path> edition : byEdition.values()) {
            Set<String> titles = titles(edition);
            for (Path file : edition) {
                int erased = eraseFrom(file, titles, dryRun);
                items += erased;
                files += erased > 0 ? 1 : 0;
            }
        }
        return new Outcome(items, files);
    }

    /**
     * Titles that stand at the addresses, gathered from all files of an edition: a table may name a text that the file has no
     * room for, without its address.
     *
     * @throws IOException when a file cannot be read; the message names it
     */
    public Set<String> titles(List<Path> edition) throws IOException {
        Set<String> titles = new HashSet<>();
        for (Path file : edition) {
            try {
                titles.addAll(read(file).titles(addresses));
            } catch (IOException | RuntimeException e) {
                throw unreadable(file, e);
            }
        }
        titles.remove("");
        titles.remove(DELETED);
        return titles;
    }

    /**
     * Writes a file of an edition without them; the file itself stays as it is.
     *
     * @param titles of {@link #titles}
     * @return places where something was taken out
     * @throws IOException when it cannot be read; the message names it
     */
    public int erase(Path file, Set<String> titles, OutputStream out) throws IOException {
        try {
            IssuedFile edition = read(file);
            int places = edition.erase(addresses, titles);
            edition.write(out);
            return places;
        } catch (IOException | RuntimeException e) {
            throw unreadable(file, e);
        }
    }

    private int eraseFrom(Path file, Set<String> titles, boolean dryRun) throws IOException {
        ByteArrayOutputStream left = new ByteArrayOutputStream();
        int erased = erase(file, titles, left);
        if (erased > 0 && !dryRun) {
            DigestFile.write(file, left::writeTo);
        }
        return erased;
    }

    private static IOException unreadable(Path file, Exception cause) {
        return new IOException("cannot read the edition " + file + ": " + cause.getMessage(), cause);
    }

    private static String withoutExtension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static List<Path> editions(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file ->
                            EDITION.matcher(file.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    // The full list tells all titles: it goes last, for whoever is cut off and asks again.
                    .sorted(Comparator.comparing((Path file) -> file.toString().endsWith(".csv"))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    private static IssuedFile read(Path file) throws IOException {
        String name = file.getFileName().toString();
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> new IssuedHtml(file);
            case "docx" -> new IssuedDocx(file);
            case "csv" -> new IssuedCsv(file);
            case "md" -> new IssuedMarkdown(file);
            default -> new IssuedText(file);
        };
    }
}
