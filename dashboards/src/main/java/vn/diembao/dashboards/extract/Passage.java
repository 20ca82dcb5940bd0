package vn.diembao.dashboards.extract;

import java.util.regex.Pattern;
import vn.diembao.dashboards.form.PlainText;

/**
 * What may be quoted of a text.
 *
 * @param second stands behind the first in the text; null for one sentence alone
 * @param weight by {@link PassageScale}
 */
record Passage(Candidate first, Candidate second, double weight) {
    /** Ends of words and of what closes behind them; none behind a comma, a dash or an emoji. */
    private static final Pattern STOPPED_BY_FULL_STOP = Pattern.compile("[\\p{L}\\p{N}%\"'”’»)\\]]$");

    static boolean fits(Candidate first, Candidate second) {
        int gap = ExtractPicker.GAP.length();
        return first.text().length() + gap + second.text().length() <= ExtractPicker.MAX_LENGTH;
    }

    String line() {
        String begin = PlainText.line(first.text());
        if (second == null) {
            return begin;
        }
        String next = PlainText.line(second.text());
        return begin + (second.follows(first) ? joint(begin, next) : ExtractPicker.GAP) + next;
    }

    /** Between neighbours nothing is left out; a lead or a heading may lack its full stop. */
    private static String joint(String begin, String next) {
        boolean ends = Sentence.isFinished(begin)
                || !STOPPED_BY_FULL_STOP.matcher(begin).find();
        return ends || Character.isLowerCase(next.codePointAt(0)) ? " " : ". ";
    }
}
