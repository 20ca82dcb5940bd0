package vn.diembao.dashboards.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;

/** Vietnamese words for values that are no terms: kinds, tones, states, reasons; each begins with a capital letter. */
public final class BoardWords {
    /** What digests say too is written once. */
    private static final List<String> FILES =
            List.of("/vn/diembao/dashboards/digest/words.properties", "/vn/diembao/dashboards/board/words.properties");

    private final NavigableMap<String, String> words;

    private BoardWords(NavigableMap<String, String> words) {
        this.words = words;
    }

    public static BoardWords load() {
        NavigableMap<String, String> words = new TreeMap<>();
        for (String file : FILES) {
            try (InputStream in = BoardWords.class.getResourceAsStream(file)) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(in, UTF_8));
                properties.forEach((key, word) -> words.put(key.toString(), capital(word.toString())));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        return new BoardWords(words);
    }

    /** The word, or the id where there is none. */
    public String of(String kind, String id) {
        return words.getOrDefault(kind + '.' + id, id);
    }

    /** All words of a kind, by id. */
    public Map<String, String> all(String kind) {
        Map<String, String> all = new TreeMap<>();
        words.subMap(kind + '.', kind + '/').forEach((key, word) -> all.put(key.substring(kind.length() + 1), word));
        return all;
    }

    private static String capital(String word) {
        return word.isEmpty()
                ? word
                : new StringBuilder()
                        .appendCodePoint(Character.toTitleCase(word.codePointAt(0)))
                        .append(word, word.offsetByCodePoints(0, 1), word.length())
                        .toString();
    }
}
