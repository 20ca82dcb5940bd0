package vn.diembao.model;

/** How much a source gave in the last 24 hours, measured against its own last 28 days. */
public enum VolumeVerdict {
    /** Nothing, where its own past lets something be expected. */
    SILENT,
    LOW,
    NORMAL,
    /** Usual again, after it was silent or low within the last seven days. */
    FIXED,
    HIGH,
    /** Known for less than seven days, or not asked for a day: nothing can be said. */
    LEARNING
}
