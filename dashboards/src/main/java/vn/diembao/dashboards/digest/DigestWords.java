package vn.diembao.dashboards.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Vietnamese words for ids that are no terms: tones, flags, reasons. Read from {@code words.properties}. */
final class DigestWords {
    private final Map<String, String> words;

    private DigestWords(Map<String, String> words) {
        this.words = Map.copyOf(words);
    }

    static DigestWords load() {
        try (InputStream in = DigestWords.class.getResourceAsStream("words.properties")) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, UTF_8));
            return new DigestWords(properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(key -> key, properties::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read words.properties", e);
        }
    }

    /** The word, or the id where there is none. */
    String of(String kind, String id) {
        return words.getOrDefault(kind + '.' + id, id);
    }
}
