package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Set;

/**
 * How the crawler fetches.
 *
 * @param userAgent product token first, with a contact an outlet's administrator can write to
 * @param connectTimeoutMillis for one connection, TLS included
 * @param deadlineMillis for a whole fetch: look-up, all redirects, the last byte of the body
 * @param maxBodyBytes of a body, as sent and decompressed
 * @param maxRatio decompressed to sent bytes, looked at above 1 MiB
 * @param maxRedirects hops followed
 * @param allowedLoopback {@code host:port} pairs on loopback that may be dialled, {@code *.localhost:port} for all names
 *     under {@code .localhost}; empty in production
 */
public record FetchConfig(
        String userAgent,
        long connectTimeoutMillis,
        long deadlineMillis,
        long maxBodyBytes,
        int maxRatio,
        int maxRedirects,
        Set<String> allowedLoopback)
        implements Serializable {

    public FetchConfig {
        requireNonNull(userAgent, "userAgent is null");
        allowedLoopback = Set.copyOf(allowedLoopback);
        if (userAgent.isBlank() || connectTimeoutMillis <= 0 || deadlineMillis <= 0 || maxBodyBytes <= 0) {
            throw new IllegalArgumentException("user agent, time limits and size must be set");
        }
        if (maxRatio <= 0 || maxRedirects < 0) {
            throw new IllegalArgumentException("maxRatio must be positive, maxRedirects not negative");
        }
    }

    /** The defaults: 10 s to connect, 30 s in all, 15 MB, ratio 100, 10 redirects, no loopback. */
    public static FetchConfig withUserAgent(String userAgent) {
        return new FetchConfig(userAgent, 10_000, 30_000, 15_000_000, 100, 10, Set.of());
    }

    /** The same with loopback sites that may be dialled. */
    public FetchConfig allowing(Set<String> loopback) {
        return new FetchConfig(
                userAgent, connectTimeoutMillis, deadlineMillis, maxBodyBytes, maxRatio, maxRedirects, loopback);
    }

    boolean allowsLoopback(String host, int port) {
        return allowedLoopback.contains(host + ':' + port)
                || allowedLoopback.contains('[' + host + "]:" + port)
                || (host.endsWith(".localhost") && allowedLoopback.contains("*.localhost:" + port));
    }
}
