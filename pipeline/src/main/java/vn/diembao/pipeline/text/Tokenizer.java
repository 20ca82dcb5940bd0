package vn.diembao.pipeline.text;

import java.util.Arrays;
import java.util.List;

/** Cuts a field into {@link Tokens}; what is written without diacritics is read in its bare form. */
public final class Tokenizer {
    private static final String SENTENCE_ENDS = "!?…;。！？";
    /** How far behind a full stop a letter is looked for. */
    private static final int STOP_REACH = 16;

    private static final int LONGEST_ABBREVIATION = 3;

    private final String source;
    private final TagSplitter tags;
    private int[] starts;
    private int[] ends;
    private byte[] marks;
    private int size;
    private byte pending = Tokens.SENTENCE;
    private int tagEnd;

    private Tokenizer(String source, TagSplitter tags) {
        this.source = source;
        this.tags = tags;
        int expected = source.length() / 4 + 8;
        starts = new int[expected];
        ends = new int[expected];
        marks = new byte[expected];
    }

    public static Tokens tokenize(String source) {
        return tokenize(source, TagSplitter.NONE);
    }

    /** @param tags takes hashtags apart */
    public static Tokens tokenize(String source, TagSplitter tags) {
        Tokenizer tokenizer = new Tokenizer(source, tags);
        tokenizer.cut();
        return tokenizer.keyed(BareStretches.of(tokenizer.marks, tokenizer.size));
    }

    /** A phrase of the taxonomy: all in the full form, or all in the bare one. */
    public static Tokens phrase(String phrase, boolean bare) {
        Tokenizer tokenizer = new Tokenizer(phrase, TagSplitter.NONE);
        tokenizer.cut();
        boolean[] forms = new boolean[tokenizer.size];
        Arrays.fill(forms, bare);
        return tokenizer.keyed(forms);
    }

    /** The hashes of the words alone, in either form throughout: a phrase that is read once for both. */
    static WordForms forms(String text) {
        Tokenizer tokenizer = new Tokenizer(text, TagSplitter.NONE);
        tokenizer.cut();
        return tokenizer.forms();
    }

    private WordForms forms() {
        long[] full = new long[size];
        long[] bare = new long[size];
        KeyBuffer key = new KeyBuffer(0);
        int words = 0;
        for (int i = 0; i < size; i++) {
            if (isWordAt(starts[i])) {
                Syllables.append(key, source, starts[i], ends[i], false);
                full[words] = WordHashes.ofKey(key.takeHash());
                Syllables.append(key, source, starts[i], ends[i], true);
                bare[words++] = WordHashes.ofKey(key.takeHash());
            }
        }
        return new WordForms(Arrays.copyOf(full, words), Arrays.copyOf(bare, words));
    }

    private void cut() {
        int at = 0;
        while (at < source.length()) {
            at = step(at);
        }
    }

    private Tokens keyed(boolean[] bare) {
        int[] keyStarts = new int[size + 1];
        KeyBuffer keys = new KeyBuffer(source.length() + source.length() / 4 + 16);
        keys.add(' ');
        for (int i = 0; i < size; i++) {
            keyStarts[i] = keys.length();
            if (isWordAt(starts[i])) {
                Syllables.append(keys, source, starts[i], ends[i], bare[i]);
            } else {
                keys.add(source.charAt(starts[i]));
            }
            keys.add(' ');
        }
        keyStarts[size] = keys.length();
        return new Tokens(
                source,
                Arrays.copyOf(starts, size),
                Arrays.copyOf(ends, size),
                Arrays.copyOf(marks, size),
                new TokenKeys(keys.chars(), keyStarts));
    }

    private int step(int at) {
        char c = source.charAt(at);
        switch (CharKinds.of(c)) {
            case CharKinds.LETTER, CharKinds.DIGIT -> {
                return word(at);
            }
            case CharKinds.HALF -> {
                return isWordAt(at) ? word(at) : at + 1;
            }
            case CharKinds.LINE -> pending |= Tokens.NEW_LINE;
            case CharKinds.QUOTE -> pending |= Tokens.QUOTED;
            case CharKinds.DASH -> pending |= Tokens.DASHED;
            case CharKinds.MARK -> {
                add(at, at + 1);
                if (c == '#' && opensTag(at)) {
                    return tag(at + 1);
                }
                if (SENTENCE_ENDS.indexOf(c) >= 0 || (c == '.' && endsSentence(at))) {
                    pending |= Tokens.SENTENCE;
                }
            }
            default -> {}
        }
        return at + 1;
    }

    private int word(int at) {
        int end = wordEnd(at);
        if (isMarked(at, end)) {
            pending |= Tokens.MARKED;
        }
        if (end - at > 1 && CharKinds.of(source.charAt(at)) != CharKinds.DIGIT) {
            pending |= Tokens.COUNTED;
        }
        add(at, end);
        return end;
    }

    /** The words of a hashtag, underscores included. */
    private int tag(int start) {
        int at = start;
        while (true) {
            int end = wordEnd(at);
            byte mark = isMarked(at, end) ? (byte) (Tokens.TAG | Tokens.MARKED) : Tokens.TAG;
            List<Integer> borders = Hashtags.borders(source, at, end, tags);
            for (int i = 0; i + 1 < borders.size(); i++) {
                pending |= mark;
                add(borders.get(i), borders.get(i + 1));
            }
            if (end + 1 >= source.length() || source.charAt(end) != '_' || !CharKinds.isWord(source.charAt(end + 1))) {
                tagEnd = end;
                return end;
            }
            at = end + 1;
        }
    }

    private boolean opensTag(int at) {
        return at + 1 < source.length()
                && CharKinds.isWord(source.charAt(at + 1))
                && (at == tagEnd || !CharKinds.isWord(source.charAt(at - 1)));
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            marks = Arrays.copyOf(marks, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        marks[size++] = pending;
        pending = 0;
    }

    private int wordEnd(int start) {
        boolean number = CharKinds.of(source.charAt(start)) == CharKinds.DIGIT;
        int at = start + 1;
        while (at < source.length()) {
            char c = source.charAt(at);
            byte kind = CharKinds.of(c);
            boolean inside = kind == CharKinds.LETTER
                    || kind == CharKinds.DIGIT
                    || kind == CharKinds.SILENT
                    || (kind == CharKinds.HALF && isInnerHalf(at))
                    || (number && (c == '.' || c == ',') && isDigit(at - 1) && isDigit(at + 1));
            if (!inside) {
                break;
            }
            at++;
        }
        while (Character.getType(source.charAt(at - 1)) == Character.FORMAT) {
            at--;
        }
        return at;
    }

    private boolean isInnerHalf(int at) {
        return isWordAt(Character.isLowSurrogate(source.charAt(at)) ? at - 1 : at);
    }

    private boolean isWordAt(int at) {
        char c = source.charAt(at);
        return CharKinds.isWord(c)
                || (Character.isHighSurrogate(c) && Character.isLetterOrDigit(source.codePointAt(at)));
    }

    private boolean isDigit(int at) {
        return at < source.length() && CharKinds.of(source.charAt(at)) == CharKinds.DIGIT;
    }

    private boolean isMarked(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (c > 0x7F && Syllables.hasDiacritic(c)) {
                return true;
            }
        }
        return false;
    }

    /** A full stop behind a one- or two-letter abbreviation such as {@code TP.} ends nothing. */
    private boolean endsSentence(int at) {
        int reach = Math.min(source.length(), at + STOP_REACH);
        for (int next = at + 1; next < reach && !Character.isWhitespace(source.charAt(next)); next++) {
            if (CharKinds.isWord(source.charAt(next))) {
                return false;
            }
        }
        return size < 2 || !isAbbreviation(size - 2);
    }

    private boolean isAbbreviation(int token) {
        int length = ends[token] - starts[token];
        if (length > LONGEST_ABBREVIATION || CharKinds.of(source.charAt(starts[token])) != CharKinds.LETTER) {
            return false;
        }
        for (int i = starts[token]; i < ends[token]; i++) {
            if (Character.toUpperCase(source.charAt(i)) != source.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
