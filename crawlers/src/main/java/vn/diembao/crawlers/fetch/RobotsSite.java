package vn.diembao.crawlers.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRule;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import java.time.Duration;
import java.time.Instant;
import vn.diembao.model.RejectionReason;

/**
 * What one site's robots.txt said last. Who uses its rules holds its lock; delay, size and due time may be read without.
 */
final class RobotsSite {
    private static final Duration MAX_DELAY = Duration.ofSeconds(30);

    private SimpleRobotRules rules = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
    private boolean known;
    private RobotsPolicy.Refusal failure;
    private volatile Instant due;
    private volatile Duration delay = Duration.ZERO;
    private volatile int bytes;

    void set(SimpleRobotRules read, int size, Instant next) {
        rules = read;
        bytes = size;
        known = true;
        failure = null;
        due = next;
        Duration asked = Duration.ofMillis(Math.max(0, read.getCrawlDelay()));
        delay = asked.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : asked;
    }

    /** Rules that were read before go on. */
    void failed(RobotsPolicy.Refusal why, Instant next) {
        failure = known ? null : why;
        due = next;
    }

    /** Keeps what is known, allows everything otherwise. */
    void allowedUnlessKnown(Instant next) {
        if (!known) {
            rules = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
            failure = null;
        }
        due = next;
    }

    /** True when robots.txt is to be read, again or for the first time. */
    boolean isDue(Instant now) {
        Instant next = due;
        return next == null || !now.isBefore(next);
    }

    /** When robots.txt is to be read next; null before the first time. */
    Instant due() {
        return due;
    }

    /** Zero when none is named or none was read. */
    Duration delay() {
        return delay;
    }

    /** Of the robots.txt that is known. */
    int bytes() {
        return bytes;
    }

    /** Null when the address may be fetched. */
    RobotsPolicy.Refusal refusal(TargetUrl target, String product) {
        if (rules.isAllowed(target.uri().toString())) {
            return null;
        }
        return failure == null
                ? new RobotsPolicy.Refusal(
                        RejectionReason.ROBOTS_DISALLOWED, "robots.txt disallows it for " + product, false)
                : failure;
    }

    /** The line that decides on an address, empty when none does. */
    String decidingLine(TargetUrl target) {
        for (RobotRule rule : rules.getRobotRules()) {
            SimpleRobotRules alone = new SimpleRobotRules(RobotRulesMode.ALLOW_SOME);
            alone.addRule(rule.getPrefix(), false);
            if (!alone.isAllowed(target.uri().toString())) {
                return (rule.isAllow() ? "Allow: " : "Disallow: ") + rule.getPrefix();
            }
        }
        return "";
    }
}
