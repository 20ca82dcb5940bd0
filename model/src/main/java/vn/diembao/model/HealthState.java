package vn.diembao.model;

/** How a source is, in one word. */
public enum HealthState {
    OK,
    /** Some of it may be missing: worth a look. */
    WARNING,
    /** It gives nothing that can be used, or too little of it: someone should act. */
    FAILING
}
