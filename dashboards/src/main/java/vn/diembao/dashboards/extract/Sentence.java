package vn.diembao.dashboards.extract;

/**
 * A sentence as it stands in its field.
 *
 * @param field {@code lead} or {@code body}
 * @param start offset of the first character in the field, UTF-16 units
 * @param end offset behind the last character
 */
record Sentence(String field, int start, int end, String text) {
    /** What may stand between the end of a sentence and the space behind it. */
    static final String CLOSERS = "\"'”’»)]";

    private static final String ENDS = ".!?…:;";

    boolean holds(int offset) {
        return offset >= start && offset < end;
    }

    /** False of headings, and of what a feed cut off. */
    static boolean isFinished(String text) {
        int last = text.length() - 1;
        while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return ENDS.indexOf(text.charAt(last)) >= 0;
    }
}
