package vn.diembao.pipeline.train;

/** A score over units that can be drawn anew, so that its spread can be told. */
interface Measured {
    String name();

    /** How many can be drawn from. */
    int units();

    /** Of all units; NaN where there is nothing to score. */
    double score();

    /** @param units numbers of those that count; one that stands twice counts twice */
    double score(int[] units);

    /** What the score rests on. */
    int cases();
}
