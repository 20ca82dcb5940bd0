package vn.diembao.pipeline.programme;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import vn.diembao.pipeline.text.Tokenizer;
import vn.diembao.pipeline.text.Tokens;

/** The words that numbers are written with, with diacritics or without: "sáu", "mươi", "nghìn", "tỷ". */
final class NumberWords {
    private static final Map<String, Double> SCALES = Map.ofEntries(
            entry("nghìn", 1e3),
            entry("ngàn", 1e3),
            entry("triệu", 1e6),
            entry("tr", 1e6),
            entry("k", 1e3),
            entry("tỷ", 1e9),
            entry("tỉ", 1e9),
            entry("trăm", 1e2),
            entry("chục", 1e1),
            entry("mươi", 1e1),
            entry("nghin", 1e3),
            entry("ngan", 1e3),
            entry("trieu", 1e6),
            entry("ty", 1e9),
            entry("ti", 1e9),
            entry("tram", 1e2),
            entry("chuc", 1e1),
            entry("muoi", 1e1));
    private static final Map<String, Double> WORDS = Map.ofEntries(
            entry("một", 1.0),
            entry("hai", 2.0),
            entry("ba", 3.0),
            entry("bốn", 4.0),
            entry("năm", 5.0),
            entry("sáu", 6.0),
            entry("bảy", 7.0),
            entry("tám", 8.0),
            entry("chín", 9.0),
            entry("mười", 10.0),
            entry("tư", 4.0),
            entry("lăm", 5.0),
            entry("mốt", 1.0),
            entry("mot", 1.0),
            entry("bon", 4.0),
            entry("nam", 5.0),
            entry("sau", 6.0),
            entry("bay", 7.0),
            entry("tam", 8.0),
            entry("chin", 9.0),
            entry("muoi", 10.0));

    private static final int HASH_MASK = 0xFFF;
    /** Low bits of the hashes of the keys of {@link #WORDS}, in both forms. */
    private static final BitSet WORD_HASHES = new BitSet();

    static {
        for (String word : WORDS.keySet()) {
            for (boolean bare : new boolean[] {false, true}) {
                WORD_HASHES.set(Tokenizer.phrase(word, bare).keyHash(0) & HASH_MASK);
            }
        }
    }

    private NumberWords() {}

    /** False for nearly all words that begin no number, at the cost of a look. */
    static boolean mayBegin(Tokens tokens, int at) {
        boolean digit = Character.isDigit(tokens.source().charAt(tokens.start(at)));
        return digit || WORD_HASHES.get(tokens.keyHash(at) & HASH_MASK);
    }

    /** What the word there counts, 1 to 10; null for no number. */
    static Double valueAt(Tokens tokens, int at) {
        return WORDS.get(word(tokens, at));
    }

    /** What the word there multiplies a number by; null for no scale. */
    static Double scaleAt(Tokens tokens, int at) {
        return tokens.isWord(at) && !Character.isDigit(tokens.written(at).charAt(0))
                ? SCALES.get(word(tokens, at))
                : null;
    }

    /** With its diacritics: the name Hải Triều is no "hai triệu". */
    private static String word(Tokens tokens, int at) {
        return Normalizer.normalize(tokens.written(at), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
