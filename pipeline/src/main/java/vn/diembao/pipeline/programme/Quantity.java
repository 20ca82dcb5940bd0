package vn.diembao.pipeline.programme;

import java.util.Map;
import java.util.regex.Pattern;
import vn.diembao.pipeline.text.Syllables;
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

    private static final Map<String, Double> SCALES = Map.of(
            "nghin", 1e3, "ngan", 1e3, "trieu", 1e6, "tr", 1e6, "k", 1e3, "ty", 1e9, "ti", 1e9, "tram", 1e2, "chuc",
            1e1);
    private static final Map<String, Double> WORDS = Map.of(
            "mot", 1.0, "hai", 2.0, "ba", 3.0, "bon", 4.0, "nam", 5.0, "sau", 6.0, "bay", 7.0, "tam", 8.0, "chin", 9.0,
            "muoi", 10.0);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}([.,]\\d{1,3}){0,5}");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+)?");
    private static final int PHONE_DIGITS = 9;
    private static final double MILLION = 1e6;
    private static final double LARGE = 1e9;

    /** The number that begins at {@code at}, or null. */
    static Quantity at(Tokens tokens, int at, int end) {
        if (at < 0 || at >= end) {
            return null;
        }
        String word = tokens.written(at);
        Double plain = valueOf(word);
        if (plain == null) {
            Quantity shorthand = shorthand(word, at);
            return shorthand != null ? shorthand : inWords(tokens, at, end);
        }
        return scaled(tokens, at, end, plain);
    }

    private static Quantity scaled(Tokens tokens, int at, int end, double plain) {
        double scale = 1;
        int last = at;
        while (last + 1 < end && last - at < LONGEST && scaleAt(tokens, last + 1) != null) {
            last++;
            scale *= scaleAt(tokens, last);
        }
        return new Quantity(
                at, last, exact(plain, scale), scale, false, tokens.written(at).indexOf('.') > 0);
    }

    /** Decimals such as 2,171 must not leave traces of their binary form behind. */
    private static double exact(double plain, double scale) {
        double value = plain * scale;
        return scale >= 1e3 && Math.abs(value - Math.rint(value)) < 1e-3 ? Math.rint(value) : value;
    }

    private static Quantity inWords(Tokens tokens, int at, int end) {
        Double digit = WORDS.get(bare(tokens, at));
        if (digit == null || at + 1 >= end || scaleAt(tokens, at + 1) == null) {
            return null;
        }
        return scaled(tokens, at, end, digit);
    }

    private static Quantity shorthand(String word, int at) {
        int digits = 0;
        while (digits < word.length()
                && (Character.isDigit(word.charAt(digits)) || ".,".indexOf(word.charAt(digits)) >= 0)) {
            digits++;
        }
        if (digits == 0 || digits == word.length()) {
            return null;
        }
        Double plain = valueOf(word.substring(0, digits));
        Double scale = SCALES.get(bare(word.substring(digits)));
        return plain == null || scale == null || scale < 1e3
                ? null
                : new Quantity(at, at, exact(plain, scale), scale, true, false);
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
                ? SCALES.get(bare(tokens, at))
                : null;
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
        return shorthand && scale >= 1e3;
    }

    boolean isBillions() {
        return scale >= LARGE;
    }

    boolean isMillions() {
        return scale == MILLION;
    }

    boolean isOrdinal() {
        return !isScaled() && !grouped;
    }

    boolean isYear() {
        return !isScaled() && !grouped && value >= 1900 && value <= 2100 && value == Math.rint(value);
    }
}
