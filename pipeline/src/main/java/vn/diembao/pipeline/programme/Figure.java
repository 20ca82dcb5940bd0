package vn.diembao.pipeline.programme;

/**
 * A number with what it counts, as it stands in a field.
 *
 * @param first first token
 * @param last last token of its unit, included
 * @param goal true for the second number of "2.400/3.000 sáng kiến"
 */
record Figure(int first, int last, double value, String unit, boolean goal) {
    static final String SHARE = "%";
    static final String MONEY = "đồng";
}
