package vn.diembao.dashboards.extract;

/**
 * A sentence as it stands in its field.
 *
 * @param field {@code lead} or {@code body}
 * @param start offset of the first character in the field, UTF-16 units
 * @param end offset behind the last character
 */
record Sentence(String field, int start, int end, String text) {
    boolean holds(int offset) {
        return offset >= start && offset < end;
    }
}
