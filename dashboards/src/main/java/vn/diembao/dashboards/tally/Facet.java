package vn.diembao.dashboards.tally;

/** What clips are counted by. A clip may count under several keys of one facet, or under none. */
public enum Facet {
    /** Keys of {@link OutletClass}. */
    OUTLET,
    /** Names of outlets and pages, as they write themselves. */
    PAPER,
    /** {@code 1} to {@code 4} for the levels of the unions, {@code 0} for clips on unions that name no body. */
    LEVEL,
    PROGRAMME,
    CONTENT_LINE,
    /** Bodies in force, else as written; bodies below the provinces and central unions are not among them. */
    BODY,
    /** {@code pos}, {@code neu}, {@code neg}. */
    TONE,
    /** {@code pos}, {@code neu}, {@code neg}, {@code na}. */
    STANCE
}
