package vn.diembao.pipeline.programme;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.diembao.pipeline.text.Syllables;
import vn.diembao.pipeline.text.Tokenizer;
import vn.diembao.pipeline.text.Tokens;

/**
 * A number in figures or words with its scale: "696.948", "2 triệu", "1,5 tỷ", "sáu nghìn", "500k", "40tr".
 *
 * @param scale 1 for a number without a scale
 * @param grouped true when its thousands are set apart, as no year or ordinal has them
 * @param shorthand true for the short writing of money in posts
 */
record Quantity(int first, int last, double value, double scale, boolean shorthand, boolean grouped) {
    /** Words of the longest number that is read. */
    static final int LONGEST = 4;

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
    /** Written to a number without a space they make it money. */
    private static final Map<String, Double> SIGNS =
            Map.of("k", 1e3, "tr", 1e6, "ty", 1e9, "tỷ", 1e9, "đ", 1.0, "d", 1.0);

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

    private static final Pattern SHORT = Pattern.compile("([\\d.,]*\\d)(\\p{L}{1,3})(\\d?)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}([.,]\\d{1,3}){0,5}");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+)?");
    private static final int PHONE_DIGITS = 9;
    private static final double LEAST_MONEY = 1e3;
    private static final double LEAST_THOUSANDS = 5e4;
    private static final double MILLION = 1e6;
    private static final double LARGE = 1e9;

    /** The number that begins at {@code at}, or null. */
    static Quantity at(Tokens tokens, int at, int end) {
        if (at < 0 || at >= end || !mayBegin(tokens, at)) {
            return null;
        }
        String word = tokens.written(at);
        Double plain = valueOf(word);
        if (plain == null) {
            Quantity shorthand = shorthand(word, at);
            return shorthand != null ? shorthand : inWords(tokens, at, end);
        }
        return sum(tokens, scaled(tokens, at, end, plain), end);
    }

    /** False for nearly all words that begin no number, at the cost of a look. */
    private static boolean mayBegin(Tokens tokens, int at) {
        boolean digit = Character.isDigit(tokens.source().charAt(tokens.start(at)));
        return digit || WORD_HASHES.get(tokens.keyHash(at) & HASH_MASK);
    }

    /** "1 tỷ 260 triệu" and "3 tỷ 4" are one sum. */
    private static Quantity sum(Tokens tokens, Quantity high, int end) {
        int next = high.last() + 1;
        Double plain = high.scale() >= MILLION && next < end ? valueOf(tokens.written(next)) : null;
        if (plain == null || tokens.is(next, Tokens.DASHED)) {
            return high;
        }
        Quantity low = scaled(tokens, next, end, plain);
        boolean isTenth = !low.isScaled()
                && plain < 10
                && plain > 0
                && plain == Math.rint(plain)
                && (next + 1 >= end || !tokens.isWord(next + 1));
        double rest = isTenth
                ? plain * high.scale() / 10
                : low.scale() >= 1e3 && low.value() < high.scale() ? low.value() : 0;
        return rest == 0
                ? high
                : new Quantity(high.first(), low.last(), high.value() + rest, high.scale(), false, high.grouped());
    }

    private static Quantity scaled(Tokens tokens, int at, int end, double plain) {
        double scale = 1;
        int last = at;
        while (last + 1 < end && last - at < LONGEST && scaleAt(tokens, last + 1) != null) {
            last++;
            scale *= scaleAt(tokens, last);
        }
        return new Quantity(
                at,
                last,
                exact(plain, scale),
                scale,
                false,
                THOUSANDS.matcher(tokens.written(at)).matches());
    }

    /** Decimals such as 2,171 must not leave traces of their binary form behind. */
    private static double exact(double plain, double scale) {
        double value = plain * scale;
        return scale >= 1e3 && Math.abs(value - Math.rint(value)) < 1e-3 ? Math.rint(value) : value;
    }

    /** "sáu nghìn", "tám mươi", "sáu mươi tư"; a digit alone counts no result. */
    private static Quantity inWords(Tokens tokens, int at, int end) {
        Double digit = WORDS.get(word(tokens, at));
        if (digit == null || at + 1 >= end || scaleAt(tokens, at + 1) == null) {
            return null;
        }
        Quantity tens = scaled(tokens, at, end, digit);
        int next = tens.last() + 1;
        Double ones = tens.scale() == 10 && next < end ? WORDS.get(word(tokens, next)) : null;
        return ones == null || ones == 10
                ? tens
                : new Quantity(at, next, tens.value() + ones, tens.scale(), false, false);
    }

    /** "500k", "40tr", "1tr5", "500.000đ". */
    private static Quantity shorthand(String word, int at) {
        Matcher parts =
                SHORT.matcher(Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return null;
        }
        Double plain = valueOf(parts.group(1));
        Double scale = SIGNS.get(parts.group(2));
        if (plain == null
                || scale == null
                || plain * scale < LEAST_MONEY
                || (scale == 1 && !parts.group(3).isEmpty())) {
            return null;
        }
        double tenths = parts.group(3).isEmpty() ? 0 : Integer.parseInt(parts.group(3)) * scale / 10;
        return new Quantity(at, at, exact(plain, scale) + tenths, scale, true, false);
    }

    /** "696.948" is thousands, "232,3" a decimal, "1.5" (one digit behind the stop) a decimal too; null for words. */
    static Double valueOf(String word) {
        if (word.isEmpty()
                || !Character.isDigit(word.charAt(0))
                || !NUMBER.matcher(word).matches()) {
            return null;
        }
        boolean thousands = THOUSANDS.matcher(word).matches();
        String plain = thousands ? word.replace(".", "") : word;
        plain = plain.replace(',', '.');
        boolean phone = !thousands && (plain.length() >= PHONE_DIGITS || (plain.startsWith("0") && plain.length() > 2));
        return phone || !PLAIN.matcher(plain).matches() ? null : Double.valueOf(plain);
    }

    private static Double scaleAt(Tokens tokens, int at) {
        return tokens.isWord(at) && !Character.isDigit(tokens.written(at).charAt(0))
                ? SCALES.get(word(tokens, at))
                : null;
    }

    /** With its diacritics: the name Hải Triều is no "hai triệu". */
    private static String word(Tokens tokens, int at) {
        return Normalizer.normalize(tokens.written(at), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    static String bare(Tokens tokens, int at) {
        return tokens.isWord(at) ? bare(tokens.written(at)) : "";
    }

    private static String bare(String word) {
        StringBuilder bare = new StringBuilder();
        Syllables.append(bare, word, true);
        return bare.substring(1);
    }

    boolean isScaled() {
        return scale > 1;
    }

    boolean isMoney() {
        return shorthand;
    }

    boolean isBillions() {
        return scale >= LARGE;
    }

    boolean isMillions() {
        return scale == MILLION;
    }

    /** "mỗi người 300 ngàn", "thăm hỏi 500 nghìn". */
    boolean isThousands() {
        return scale == 1e3 && value >= LEAST_THOUSANDS && value < MILLION;
    }

    boolean isOrdinal() {
        return !isScaled() && !grouped;
    }

    boolean isYear() {
        return !isScaled() && !grouped && value >= 1900 && value <= 2100 && value == Math.rint(value);
    }
}
