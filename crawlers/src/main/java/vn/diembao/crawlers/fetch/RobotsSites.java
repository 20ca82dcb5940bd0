package vn.diembao.crawlers.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sites whose robots.txt was asked for, by host. Names under a wildcard are without number: hosts asked for longest ago
 * are forgotten when there are too many or their rules take too much, and who has not been asked for long in any case.
 * Thread-safe.
 */
final class RobotsSites {
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final int maxHosts;
    private final long maxBytes;
    /** The host asked for longest ago comes first. */
    private final Map<String, Map<String, RobotsSite>> hosts = new LinkedHashMap<>(16, 0.75F, true);

    /** @param maxBytes of robots.txt files together, as they came */
    RobotsSites(int maxHosts, long maxBytes) {
        this.maxHosts = maxHosts;
        this.maxBytes = maxBytes;
    }

    synchronized RobotsSite of(TargetUrl target) {
        return hosts.computeIfAbsent(target.host(), host -> new HashMap<>())
                .computeIfAbsent(key(target), key -> new RobotsSite());
    }

    /** Null when nobody asked for it. */
    synchronized RobotsSite known(TargetUrl target) {
        return hosts.getOrDefault(target.host(), Map.of()).get(key(target));
    }

    /** The longest delay that the host's sites name. */
    synchronized Duration delay(String host) {
        return hosts.getOrDefault(host, Map.of()).values().stream()
                .map(RobotsSite::delay)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    synchronized int hosts() {
        return hosts.size();
    }

    /** Forgets what is too much or too old; to be called after each reading. The host asked for last stays. */
    synchronized void tidy(Instant now) {
        hosts.values().removeIf(sites -> sites.values().stream().allMatch(site -> isForgotten(site, now)));
        long bytes = hosts.values().stream().mapToLong(RobotsSites::bytes).sum();
        Iterator<Map<String, RobotsSite>> oldest = hosts.values().iterator();
        while (hosts.size() > 1 && (hosts.size() > maxHosts || bytes > maxBytes)) {
            bytes -= bytes(oldest.next());
            oldest.remove();
        }
    }

    private static long bytes(Map<String, RobotsSite> sites) {
        return sites.values().stream().mapToLong(RobotsSite::bytes).sum();
    }

    /** A site in use is read again when it is due, and one that was never read is being read. */
    private static boolean isForgotten(RobotsSite site, Instant now) {
        Instant due = site.due();
        return due != null && due.plus(FORGOTTEN_AFTER).isBefore(now);
    }

    private static String key(TargetUrl target) {
        return target.scheme() + ' ' + target.port();
    }
}
