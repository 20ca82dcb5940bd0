package vn.diembao.model;

/**
 * Why a label was given.
 *
 * @param label the label it speaks for, e.g. {@code programmes:tet-sum-vay} or {@code event_tone:neg}
 * @param by rule, term or model that gave it
 * @param field {@code title}, {@code lead} or {@code body} ({@code text} for the rows of {@code classify})
 * @param start offset of the first character in the field, UTF-16 units
 * @param end offset behind the last character
 * @param text the words as they stand there
 */
public record Evidence(String label, String by, String field, int start, int end, String text) {}
