package vn.diembao.model;

/** What a poll shows about its feed beyond the {@link PollOutcome}: something an editor or a maintainer should look at. */
public enum PollSign {
    /** No entry was known from the last poll: entries between the two may have been missed. */
    NO_OVERLAP,
    /** Far more entries were new than ever before; the rest comes in later polls. */
    HELD_BACK,
    /** The feed dates its entries and its newest is more than 14 days old. */
    STALE,
    /** The channel's title is not the one the source file names: another section may stand at the address. */
    WRONG_TITLE,
    /** A feed that can be read, with no entry in it. */
    EMPTY,
    /** The platform does not take the token any more, or there is none: someone has to put another one in its place. */
    TOKEN_REFUSED,
    /** The token is good, but may not read this page: its owner has to grant it. */
    NO_PERMISSION,
    /** The platform lets us ask no more for a while. */
    RATE_LIMITED,
    /** The platform knows no such page, or not any more. */
    NO_PAGE,
    /** Some of what was asked for did not come: posts or counts are missing. */
    PARTIAL
}
