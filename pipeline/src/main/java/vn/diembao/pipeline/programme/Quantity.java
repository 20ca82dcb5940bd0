package vn.diembao.pipeline.programme;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
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

    /** Written to a number without a space they make it money. */
    private static final Map<String, Double> SIGNS =
            Map.of("k", 1e3, "tr", 1e6, "ty", 1e9, "tỷ", 1e9, "đ", 1.0, "d", 1.0);

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
        if (at < 0 || at >= end || !NumberWords.mayBegin(tokens, at)) {
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
        while (last + 1 < end && last - at < LONGEST && NumberWords.scaleAt(tokens, last + 1) != null) {
            last++;
            scale *= NumberWords.scaleAt(tokens, last);
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
        Double digit = NumberWords.valueAt(tokens, at);
        if (digit == null || at + 1 >= end || NumberWords.scaleAt(tokens, at + 1) == null) {
            return null;
        }
        Quantity tens = scaled(tokens, at, end, digit);
        int next = tens.last() + 1;
        Double ones = tens.scale() == 10 && next < end ? NumberWords.valueAt(tokens, next) : null;
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
