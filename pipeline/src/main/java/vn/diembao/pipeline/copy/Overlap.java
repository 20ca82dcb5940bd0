package vn.diembao.pipeline.copy;

/**
 * How much two texts have in common, in runs of words.
 *
 * @param ofFirst share of the first text that the second has too, from 0 to 1
 * @param ofSecond share of the second that the first has
 */
public record Overlap(double ofFirst, double ofSecond) {
    static final Overlap NONE = new Overlap(0, 0);

    /** The more of it, the closer. */
    public double together() {
        return ofFirst + ofSecond;
    }

    double less() {
        return Math.min(ofFirst, ofSecond);
    }
}
