package vn.diembao.pipeline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a field into {@link Tokens}; each line without diacritics is read in its bare form. */
public final class Tokenizer {
    private static final String QUOTES = "\"'“”‘’„«»`´″";
    private static final String DASHES = "-‐‑‒–—―−_";
    private static final int FEWEST_WORDS = 4;
    private static final double MOST_DIACRITICS = 0.1;

    private final String source;
    private final List<int[]> spans = new ArrayList<>();
    private final List<Byte> marks = new ArrayList<>();
    private byte pending = Tokens.SENTENCE;

    private Tokenizer(String source) {
        this.source = source;
    }

    public static Tokens tokenize(String source) {
        return new Tokenizer(source).cut(null);
    }

    /** A phrase of the taxonomy: all in the full form, or all in the bare one. */
    public static Tokens phrase(String phrase, boolean bare) {
        return new Tokenizer(phrase).cut(bare);
    }

    private Tokens cut(Boolean bare) {
        int at = 0;
        while (at < source.length()) {
            at = step(at);
        }
        int[] starts = spans.stream().mapToInt(span -> span[0]).toArray();
        int[] ends = spans.stream().mapToInt(span -> span[1]).toArray();
        byte[] flags = new byte[starts.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = marks.get(i);
        }
        int[] keyStarts = new int[starts.length];
        StringBuilder keys = new StringBuilder(source.length() + 16).append(' ');
        int line = 0;
        while (line < starts.length) {
            int next = line + 1;
            while (next < starts.length && (flags[next] & Tokens.NEW_LINE) == 0) {
                next++;
            }
            boolean bareLine = bare == null ? isBare(starts, ends, line, next) : bare;
            for (int i = line; i < next; i++) {
                keyStarts[i] = keys.length();
                appendKey(keys, starts[i], ends[i], bareLine);
                keys.append(' ');
            }
            line = next;
        }
        return new Tokens(source, starts, ends, flags, keyStarts, keys.toString());
    }

    private void appendKey(StringBuilder keys, int start, int end, boolean bare) {
        if (Character.isLetterOrDigit(source.charAt(start))) {
            Syllables.append(keys, source.substring(start, end), bare);
        } else {
            keys.append(source, start, end);
        }
    }

    private int step(int at) {
        char c = source.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            int end = wordEnd(at);
            add(at, end);
            return end;
        }
        if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
            pending |= Tokens.NEW_LINE;
        } else if (QUOTES.indexOf(c) >= 0) {
            pending |= Tokens.QUOTED;
        } else if (DASHES.indexOf(c) >= 0) {
            pending |= Tokens.DASHED;
        } else if (isMark(c)) {
            add(at, at + 1);
            if (c == '!' || c == '?' || c == '…' || c == ';' || (c == '.' && endsSentence(at))) {
                pending |= Tokens.SENTENCE;
            }
        }
        return at + 1;
    }

    private void add(int start, int end) {
        spans.add(new int[] {start, end});
        marks.add(pending);
        pending = 0;
    }

    private int wordEnd(int start) {
        int at = start + 1;
        boolean number = Character.isDigit(source.charAt(start));
        while (at < source.length()) {
            char c = source.charAt(at);
            boolean inNumber = number && (c == '.' || c == ',') && isDigit(at - 1) && isDigit(at + 1);
            if (!Character.isLetterOrDigit(c) && !isSilent(c) && !inNumber) {
                break;
            }
            at++;
        }
        while (Character.getType(source.charAt(at - 1)) == Character.FORMAT) {
            at--;
        }
        return at;
    }

    private boolean isDigit(int at) {
        return at < source.length() && Character.isDigit(source.charAt(at));
    }

    private static boolean isSilent(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    private static boolean isMark(char c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !isSilent(c)
                && !Character.isISOControl(c)
                && !Character.isSurrogate(c);
    }

    /** A full stop behind a one- or two-letter abbreviation such as {@code TP.} ends nothing. */
    private boolean endsSentence(int at) {
        int next = at + 1;
        while (next < source.length() && !Character.isWhitespace(source.charAt(next))) {
            if (Character.isLetterOrDigit(source.charAt(next))) {
                return false;
            }
            next++;
        }
        int last = spans.size() < 2 ? -1 : spans.size() - 2;
        if (last < 0) {
            return true;
        }
        int[] word = spans.get(last);
        String written = source.substring(word[0], word[1]);
        return !(written.length() <= 3
                && written.equals(written.toUpperCase(Locale.ROOT))
                && Character.isLetter(written.charAt(0)));
    }

    private boolean isBare(int[] starts, int[] ends, int from, int to) {
        int words = 0;
        int marked = 0;
        for (int i = from; i < to; i++) {
            if (Character.isLetter(source.charAt(starts[i])) && ends[i] - starts[i] > 1) {
                words++;
                marked += hasDiacritic(starts[i], ends[i]) ? 1 : 0;
            }
        }
        return words >= FEWEST_WORDS && marked <= words * MOST_DIACRITICS;
    }

    private boolean hasDiacritic(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Syllables.hasDiacritic(source.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
