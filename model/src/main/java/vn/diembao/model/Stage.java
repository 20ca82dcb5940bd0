package vn.diembao.model;

/** The step of the flow that refused an input. */
public enum Stage {
    FEED,
    FETCH,
    EXTRACT,
    NORMALIZE,
    CLASSIFY,
    INDEX
}
