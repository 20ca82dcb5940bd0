package vn.diembao.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Words that are looked for in files however these are packed: in gzip (raw pages, wherever in a file it begins) and zip (Word,
 * Excel), one within the other, as UTF-8, as UTF-16 and as Flink writes strings into its state. What is packed otherwise, as in the
 * segments of Elasticsearch, is not read: its documents are to be asked for.
 */
final class PackedWords {
    private static final String GZIP = "\u001f\u008b\b";
    private static final String ZIP = "PK\u0003\u0004";
    private static final int DEEPEST = 4;

    /** Bytes as characters, so that strings can be searched for strings. */
    private final List<String> patterns;

    /** @param words each of them is looked for */
    PackedWords(String... words) {
        patterns = Stream.of(words)
                .flatMap(one -> Stream.of(one.getBytes(UTF_8), one.getBytes(UTF_16LE), asFlinkWrites(one)))
                .map(bytes -> new String(bytes, ISO_8859_1))
                .distinct()
                .toList();
    }

    /** Where any of them is: paths of files relative to the directory, then {@code !} and the member, as deep as it lies. */
    SortedSet<String> in(Path directory) throws IOException {
        SortedSet<String> places = new TreeSet<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                look(directory.relativize(file).toString(), Files.readAllBytes(file), 0, places);
            }
        }
        return places;
    }

    boolean isIn(String text) {
        String bytes = new String(text.getBytes(UTF_8), ISO_8859_1);
        return patterns.stream().anyMatch(bytes::contains);
    }

    private void look(String place, byte[] content, int depth, SortedSet<String> places) throws IOException {
        String bytes = new String(content, ISO_8859_1);
        if (patterns.stream().anyMatch(bytes::contains)) {
            places.add(place);
        }
        if (depth == DEEPEST) {
            return;
        }
        if (bytes.startsWith(ZIP)) {
            lookInto(place, content, depth, places);
        }
        // A stream goes on over all that is packed in a row, so one that begins the file is the whole of it.
        int from = bytes.indexOf(GZIP);
        while (from >= 0) {
            look(place + "!", unpacked(content, from), depth + 1, places);
            from = from == 0 ? -1 : bytes.indexOf(GZIP, from + 1);
        }
    }

    /** By the list at the end: what is written as it comes tells sizes behind each member only, which the JDK's stream refuses. */
    private void lookInto(String place, byte[] content, int depth, SortedSet<String> places) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry member : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(member)) {
                    look(place + '!' + member.getName(), in.readAllBytes(), depth + 1, places);
                }
            }
        }
    }

    /** As much as can be unpacked: a run that was killed leaves a record cut off, and chance may look like a beginning. */
    private static byte[] unpacked(byte[] content, int from) {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        byte[] some = new byte[1 << 16];
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content, from, content.length - from))) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                unpacked.write(some, 0, read);
            }
        } catch (IOException e) {
            // What came before it counts.
        }
        return unpacked.toByteArray();
    }

    /** {@code org.apache.flink.types.StringValue}: seven bits a byte, the lowest first, without the length before the text. */
    private static byte[] asFlinkWrites(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            int rest = text.charAt(i);
            while (rest >= 0x80) {
                bytes.write(rest | 0x80);
                rest >>>= 7;
            }
            bytes.write(rest);
        }
        return bytes.toByteArray();
    }
}
