package vn.diembao.dashboards.unit;

/** How what is posted is written. */
public enum WebhookFormat {
    /** Ours: every part as a field, signed. */
    JSON,
    /** A text to one follower of a Zalo Official Account (message API v3.0, {@code oa/message/cs}). */
    ZALO
}
