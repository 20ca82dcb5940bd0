package vn.diembao.crawlers.fetch;

/** Asked before each request of a fetch, the first and every hop after it. Thread-safe. */
interface HopCheck {
    HopCheck NONE = target -> null;

    /** Null to go on; else why this address is not asked. */
    RobotsPolicy.Refusal refusal(TargetUrl target);
}
