package vn.diembao.crawlers.outlet;

/** What a host is to its outlet. */
public enum HostRole {
    /** Articles are published here. */
    MAIN,
    /** The outlet's name before it moved; old links still lead here. */
    FORMER,
    /** A mobile or AMP copy of the main host: its addresses are rewritten to the main host. */
    TWIN,
    /** Translations of articles of the main host: never counted as separate articles. */
    TRANSLATION,
    /** Only feeds are served here; the articles stand on another host. */
    FEED
}
