package vn.diembao.dashboards.extract;

import vn.diembao.dashboards.form.PlainText;

/**
 * What may be quoted of a text.
 *
 * @param second stands behind the first in the text; null for one sentence alone
 * @param weight by {@link PassageScale}
 */
record Passage(Candidate first, Candidate second, double weight) {
    static boolean fits(Candidate first, Candidate second) {
        int gap = ExtractPicker.GAP.length();
        return first.text().length() + gap + second.text().length() <= ExtractPicker.MAX_LENGTH;
    }

    String line() {
        String begin = PlainText.line(first.text());
        if (second == null) {
            return begin;
        }
        boolean runsOn = Character.isLetterOrDigit(begin.charAt(begin.length() - 1));
        return begin + (second.follows(first) && !runsOn ? " " : ExtractPicker.GAP) + PlainText.line(second.text());
    }
}
