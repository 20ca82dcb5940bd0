package vn.diembao.dashboards.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** A list of {@code phrases.properties}: how the press begins, marks and joins its sentences. */
final class Phrases {
    private final List<String> all;
    /** First characters, each once, and the phrases that begin with them in the same order. */
    private final String firsts;

    private final List<List<String>> byFirst;

    private Phrases(List<String> all) {
        this.all = all;
        firsts = all.stream().map(phrase -> phrase.substring(0, 1)).distinct().collect(Collectors.joining());
        byFirst = firsts.chars()
                .mapToObj(first ->
                        all.stream().filter(phrase -> phrase.charAt(0) == first).toList())
                .toList();
    }

    /** The lists by name. */
    static Map<String, Phrases> load() {
        try (InputStream in = Phrases.class.getResourceAsStream("phrases.properties")) {
            Properties lists = new Properties();
            lists.load(new InputStreamReader(in, UTF_8));
            return lists.stringPropertyNames().stream()
                    .collect(Collectors.toMap(
                            name -> name,
                            name -> new Phrases(
                                    List.of(lists.getProperty(name).strip().split(" +\\| +")))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read phrases.properties", e);
        }
    }

    List<String> all() {
        return all;
    }

    /** True when text in lower case begins with one of them and a word ends there. */
    boolean open(String text) {
        return endAt(text, 0) >= 0;
    }

    /** True when one of them stands in text in lower case, not within a word. */
    boolean standIn(String text) {
        return endOfNext(text, 0) >= 0;
    }

    /** Offset behind the next of them that stands there from the offset on, not within a word; -1 for none. */
    int endOfNext(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            int end = endAt(text, i);
            if (end >= 0 && (i == 0 || !isLetter(text, i) || !isLetter(text, i - 1))) {
                return end;
            }
        }
        return -1;
    }

    private int endAt(String text, int from) {
        int first = text.isEmpty() ? -1 : firsts.indexOf(text.charAt(from));
        if (first < 0) {
            return -1;
        }
        for (String phrase : byFirst.get(first)) {
            int end = from + phrase.length();
            if (text.startsWith(phrase, from)
                    && (end == text.length() || !isLetter(text, end - 1) || !isLetter(text, end))) {
                return end;
            }
        }
        return -1;
    }

    private static boolean isLetter(String text, int at) {
        return Character.isLetter(text.charAt(at));
    }
}
