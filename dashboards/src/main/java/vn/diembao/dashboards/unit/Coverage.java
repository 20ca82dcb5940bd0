package vn.diembao.dashboards.unit;

/** What a unit's digests hold. */
public enum Coverage {
    /** Everything that concerns unions or workers. */
    ALL,
    /** Only texts that name the unit or a body below it. */
    BELOW
}
