package vn.diembao.crawlers.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Decodes what an outlet serves, trusting the bytes more than the label: byte order mark, then zero bytes (UTF-16), then
 * strict UTF-8, then whatever of the declared charset and the old Vietnamese ones ({@link LegacyCharset}) gives
 * Vietnamese syllables, then the declared charset.
 *
 * <p>Never throws. UTF-7 and other charsets that hide markup in ASCII are not decoded (fault row 22).
 */
public final class TextDecoder {
    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
    private static final char REPLACEMENT = '\uFFFD';
    /** So many good UTF-8 letters for each bad byte make a damaged UTF-8 text, not one of another charset. */
    private static final int STRAY_SHARE = 4;

    /** Names of other languages stand in Vietnamese text too. */
    private static final double ENOUGH_SYLLABLES = 0.75;

    private final List<LegacyCharset> legacy = LegacyCharset.all();
    private final VietnameseSyllables syllables = new VietnameseSyllables();

    /**
     * Decodes a body.
     *
     * @param declared charset labels, most trusted first; nulls and unknown names are passed over
     */
    public DecodedText decode(byte[] body, List<String> declared) {
        DecodedText marked = byMark(body);
        if (marked != null) {
            return marked;
        }
        List<Charset> named = charsets(declared);
        Charset wide = wideByZeros(body);
        if (wide != null) {
            return done(new String(body, wide), wide, null);
        }
        String strict = strictly(body, UTF_8);
        if (strict != null) {
            return done(
                    strict,
                    UTF_8,
                    named.isEmpty() || agreesWithUtf8(body, named.get(0)) ? null : mislabelled(named, UTF_8.name()));
        }
        return notUtf8(body, named);
    }

    /** The charset parameter of a Content-Type header, null when there is none. */
    public static String charsetOf(String contentType) {
        if (contentType == null) {
            return null;
        }
        int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return null;
        }
        String value = contentType.substring(at + "charset=".length()).strip();
        int end = value.indexOf(';');
        return (end < 0 ? value : value.substring(0, end))
                .replace('"', ' ')
                .replace('\'', ' ')
                .strip();
    }

    private DecodedText notUtf8(byte[] body, List<Charset> named) {
        String lenient = new String(body, UTF_8);
        if (wide(lenient) >= (long) STRAY_SHARE * count(lenient)) {
            return done(lenient, UTF_8, null);
        }
        DecodedText vietnamese = vietnamese(body, named);
        if (vietnamese != null) {
            return vietnamese;
        }
        for (Charset charset : named) {
            String text = charset.equals(UTF_8) ? null : strictly(body, charset);
            if (text != null) {
                return done(text, charset, "charset " + charset.name() + " gives no Vietnamese text");
            }
        }
        Charset first = named.stream().filter(c -> !c.equals(UTF_8)).findFirst().orElse(UTF_8);
        return done(new String(body, first), first, null);
    }

    /** The reading with the most Vietnamese syllables, the declared one where two are alike; null when none has enough. */
    private DecodedText vietnamese(byte[] body, List<Charset> named) {
        double most = ENOUGH_SYLLABLES;
        DecodedText best = null;
        for (Charset charset : named) {
            String text = charset.equals(UTF_8) ? null : strictly(body, charset);
            double share = text == null ? 0 : syllables.share(text);
            if (share > most) {
                most = share;
                best = done(text, charset, null);
            }
        }
        for (LegacyCharset charset : legacy) {
            String text = charset.decode(body);
            double share = syllables.share(text);
            if (share > most) {
                most = share;
                best = done(text, charset.label(), mislabelled(named, charset.label()));
            }
        }
        return best;
    }

    private static long wide(String lenient) {
        return lenient.chars().filter(c -> c > 0x7F && c != REPLACEMENT).count();
    }

    private static DecodedText byMark(byte[] b) {
        if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
            return done(new String(b, 3, b.length - 3, UTF_8), UTF_8, null);
        }
        if (startsWith(b, 0xFF, 0xFE, 0, 0) || startsWith(b, 0, 0, 0xFE, 0xFF)) {
            Charset utf32 = Charset.forName("UTF-32");
            return done(new String(b, utf32), utf32, null);
        }
        if (startsWith(b, 0xFF, 0xFE)) {
            return done(new String(b, 2, b.length - 2, UTF_16LE), UTF_16LE, null);
        }
        if (startsWith(b, 0xFE, 0xFF)) {
            return done(new String(b, 2, b.length - 2, UTF_16BE), UTF_16BE, null);
        }
        return null;
    }

    private static boolean startsWith(byte[] b, int... mark) {
        if (b.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((b[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Markup in UTF-16 without a mark: every second byte of its start is zero. */
    private static Charset wideByZeros(byte[] b) {
        if (b.length < 4) {
            return null;
        }
        if (b[0] != 0 && b[1] == 0 && b[2] != 0 && b[3] == 0) {
            return UTF_16LE;
        }
        return b[0] == 0 && b[1] != 0 && b[2] == 0 && b[3] != 0 ? UTF_16BE : null;
    }

    private static List<Charset> charsets(List<String> declared) {
        List<Charset> known = new ArrayList<>();
        for (String label : declared) {
            Charset charset = label == null || label.isBlank() ? null : charset(label.strip());
            if (charset != null) {
                known.add(charset);
            }
        }
        return known;
    }

    /** Null for a name Java does not know (UTF-7, x-tcvn3): then the bytes decide. */
    private static Charset charset(String label) {
        try {
            return Charset.forName(label);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean agreesWithUtf8(byte[] body, Charset named) {
        return named.equals(UTF_8) || (isAscii(body) && !named.name().startsWith("UTF-"));
    }

    private static boolean isAscii(byte[] body) {
        for (byte b : body) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static String strictly(byte[] body, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            // windows-1258 writes tone marks as letters of their own.
            return charset.equals(WINDOWS_1258) ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String mislabelled(List<Charset> named, String found) {
        String label = named.isEmpty() ? "nothing" : named.get(0).name();
        return "charset: declared " + label + ", the bytes are " + found;
    }

    private static DecodedText done(String text, Charset charset, String problem) {
        return done(text, charset.name(), problem);
    }

    private static DecodedText done(String text, String charset, String problem) {
        int replaced = count(text);
        String lost = replaced == 0 ? problem : replaced + " letters lost (U+FFFD) in " + charset;
        return new DecodedText(text, charset, replaced, lost);
    }

    private static int count(String text) {
        int n = 0;
        for (int at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) {
            n++;
        }
        return n;
    }

    /** The first bytes as they are, to look for a declaration in. */
    public static String head(byte[] body, int limit) {
        return new String(body, 0, Math.min(body.length, limit), ISO_8859_1);
    }
}
