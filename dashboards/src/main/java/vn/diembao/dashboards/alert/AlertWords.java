package vn.diembao.dashboards.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Properties;
import java.util.regex.Pattern;

/** Vietnamese words of alerts. Immutable. */
final class AlertWords {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    /** Controls, breaks, bidi and zero-width marks: what is told is one line that reads as it is written (rows 36, 39). */
    private static final Pattern UNWANTED = Pattern.compile(
            "[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u200E\\u200F\\u061C\\u2060\\uFEFF\\u00AD]+");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    private final Properties words = new Properties();

    private AlertWords() {}

    static AlertWords load() {
        AlertWords loaded = new AlertWords();
        try (InputStream in = AlertWords.class.getResourceAsStream("words.properties")) {
            loaded.words.load(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read words.properties", e);
        }
        return loaded;
    }

    /** The word, or the id where there is none. */
    String of(String kind, String id) {
        return words.getProperty(kind + '.' + id, id);
    }

    /** One clean line of NFC text; empty for null. */
    static String line(String text) {
        if (text == null) {
            return "";
        }
        String clean = SPACE.matcher(UNWANTED.matcher(text).replaceAll(" ")).replaceAll(" ");
        return Normalizer.normalize(clean.strip(), Normalizer.Form.NFC);
    }

    /** At most so many characters, cut at a word where that is possible. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int blank = text.lastIndexOf(' ', most - 1);
        return text.substring(0, blank > most / 2 ? blank : most - 1) + '…';
    }
}
