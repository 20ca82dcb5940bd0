package vn.diembao.pipeline.copy;

/** Says from an {@link Overlap} whether one text is a copy of the other; why these bounds: decision 11. */
public final class CopyPolicy {
    /** Half of each, or all of the one and some of the other. */
    static final double TOGETHER = 1.0;
    /** Less is a quotation, or a round-up that holds a whole short article among others. */
    static final double LEAST = 0.2;
    /** A post says little of its own beside what it shares. */
    static final double SHARED = 0.65;

    private CopyPolicy() {}

    /** Two articles of the press; which stands first makes no difference. */
    public static boolean isCopy(Overlap overlap) {
        return overlap.together() >= TOGETHER && overlap.less() >= LEAST;
    }

    /** A text that makes two texts one when it is a copy of both; a round-up that holds both whole does not. */
    static boolean isMostly(double ofText) {
        return ofText >= TOGETHER / 2;
    }

    /** A post that is made of a text, however long that is. */
    public static boolean isShare(double ofPost) {
        return ofPost >= SHARED;
    }
}
