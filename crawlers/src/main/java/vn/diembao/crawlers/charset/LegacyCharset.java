package vn.diembao.crawlers.charset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The Vietnamese charsets of the time before Unicode; three of them Java does not know, their tables are data files. */
final class LegacyCharset {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

    private final String label;
    private final Function<byte[], String> decoding;

    private LegacyCharset(String label, Function<byte[], String> decoding) {
        this.label = label;
        this.decoding = decoding;
    }

    /** All that are tried, the one Java knows first. */
    static List<LegacyCharset> all() {
        Map<String, String> tcvn3 = letters("tcvn3.tsv");
        Map<String, String> viscii = letters("viscii.tsv");
        Map<String, String> vni = letters("vni-win.tsv");
        return List.of(
                new LegacyCharset(
                        "windows-1258", b -> Normalizer.normalize(new String(b, WINDOWS_1258), Normalizer.Form.NFC)),
                new LegacyCharset("TCVN3", b -> byByte(b, tcvn3)),
                new LegacyCharset("VNI", b -> bySigns(new String(b, WINDOWS_1252), vni)),
                new LegacyCharset("VISCII", b -> byByte(b, viscii)));
    }

    String label() {
        return label;
    }

    /** NFC. A byte that stands for nothing becomes U+FFFD. */
    String decode(byte[] body) {
        return decoding.apply(body);
    }

    private static String byByte(byte[] body, Map<String, String> letters) {
        char[] byByte = new char[256];
        for (int b = 0; b < byByte.length; b++) {
            String letter = letters.get(String.format(Locale.ROOT, "%02X", b));
            char plain = b < 0x80 ? (char) b : '\uFFFD';
            byByte[b] = letter == null ? plain : letter.charAt(0);
        }
        StringBuilder text = new StringBuilder(body.length);
        for (byte b : body) {
            text.append(byByte[b & 0xFF]);
        }
        return text.toString();
    }

    /** A base letter and a sign for its marks make one letter; the longer reading counts. */
    private static String bySigns(String signs, Map<String, String> letters) {
        StringBuilder text = new StringBuilder(signs.length());
        for (int i = 0; i < signs.length(); i++) {
            String pair = signs.substring(i, Math.min(signs.length(), i + 2));
            String both = letters.get(pair);
            if (both != null && pair.length() == 2) {
                text.append(both);
                i++;
            } else {
                String one = pair.substring(0, 1);
                text.append(letters.getOrDefault(one, one));
            }
        }
        return text.toString();
    }

    private static Map<String, String> letters(String table) {
        Map<String, String> letters = new HashMap<>();
        for (String line : lines(table)) {
            if (!line.startsWith("#")) {
                String[] row = line.split("\t");
                letters.put(row[0], row[1]);
            }
        }
        return Map.copyOf(letters);
    }

    private static List<String> lines(String table) {
        try (InputStream in = LegacyCharset.class.getResourceAsStream(table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + table, e);
        }
    }
}
