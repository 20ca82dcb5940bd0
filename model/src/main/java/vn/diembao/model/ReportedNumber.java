package vn.diembao.model;

/**
 * A figure a text reports for a programme.
 *
 * @param programme programme id, null when the text names none
 * @param union union id as written, null when the text names none
 * @param value the figure
 * @param unit what is counted, e.g. {@code sáng kiến}, {@code đồng}, {@code %}
 * @param ofTarget true when the figure is a share of, or stands against, a target
 * @param text the words as they stand there
 */
public record ReportedNumber(
        String programme, String union, double value, String unit, boolean ofTarget, String text) {}
