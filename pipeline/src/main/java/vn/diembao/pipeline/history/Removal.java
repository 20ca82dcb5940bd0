package vn.diembao.pipeline.history;

/** Why a clip is to go, with all that is remembered of it. */
public enum Removal {
    /** Somebody asked for it; it may not come back. */
    ERASED,
    /** It was kept for as long as it may be. */
    EXPIRED
}
