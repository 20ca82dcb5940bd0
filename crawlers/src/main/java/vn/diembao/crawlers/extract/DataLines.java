package vn.diembao.crawlers.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a data file of this package, comments and blank lines left out. */
final class DataLines {
    private DataLines() {}

    static List<String> of(String name) {
        try (InputStream in = DataLines.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** All words of the file, those of one line parted by spaces. */
    static Set<String> wordsOf(String name) {
        return of(name).stream().flatMap(line -> Stream.of(line.split(" +"))).collect(Collectors.toUnmodifiableSet());
    }

    static Pattern anyOf(String name) {
        return Pattern.compile(
                "(?:" + String.join("|", of(name)) + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
