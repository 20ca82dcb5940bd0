package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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
 * @param proxy {@code host:port} of an HTTP proxy that all requests but those to loopback take, null for none. It may stand on a private address.
 *     Targets are judged before they are handed to it, but it looks their names up once more: it has to have a guard of
 *     its own against names that change their answer (row 3)
 */
public record FetchConfig(
        String userAgent,
        long connectTimeoutMillis,
        long deadlineMillis,
        long maxBodyBytes,
        int maxRatio,
        int maxRedirects,
        Set<String> allowedLoopback,
        String proxy)
        implements Serializable {

    /** Environment variable with the proxy. */
    public static final String PROXY = "DIEMBAO_PROXY";

    private static final Pattern HOST_AND_PORT = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9a-f:]+\\]):[1-9][0-9]{0,4}");
    private static final int HIGHEST_PORT = 65_535;

    public FetchConfig {
        requireNonNull(userAgent, "userAgent is null");
        allowedLoopback = Set.copyOf(allowedLoopback);
        if (userAgent.isBlank() || connectTimeoutMillis <= 0 || deadlineMillis <= 0 || maxBodyBytes <= 0) {
            throw new IllegalArgumentException("user agent, time limits and size must be set");
        }
        if (maxRatio <= 0 || maxRedirects < 0) {
            throw new IllegalArgumentException("maxRatio must be positive, maxRedirects not negative");
        }
        if (proxy != null && !isHostAndPort(proxy)) {
            throw new IllegalArgumentException(
                    PROXY + " must be host:port, such as proxy.example:3128 (no http://, no user)");
        }
        for (String site : allowedLoopback) {
            if (!isHostAndPort(site.startsWith("*.localhost:") ? site.substring(2) : site)) {
                throw new IllegalArgumentException(
                        "a site on this machine is written host:port or *.localhost:port, not \"" + site + '"');
            }
        }
    }

    /** The defaults: 10 s to connect, 30 s in all, 15 MB, ratio 100, 10 redirects, no loopback. */
    public static FetchConfig withUserAgent(String userAgent) {
        return new FetchConfig(userAgent, 10_000, 30_000, 15_000_000, 100, 10, Set.of(), null);
    }

    /**
     * The defaults with what the environment says: {@value CrawlerName#CONTACT}, {@value #PROXY}.
     *
     * @throws IllegalArgumentException when the proxy is not host:port, or the contact cannot stand in a User-Agent
     */
    public static FetchConfig fromEnvironment(Map<String, String> environment) {
        String proxy = environment.getOrDefault(PROXY, "").strip();
        return withUserAgent(CrawlerName.userAgent(environment)).through(proxy.isEmpty() ? null : proxy);
    }

    /** The same with loopback sites that may be dialled. */
    public FetchConfig allowing(Set<String> loopback) {
        return new FetchConfig(
                userAgent, connectTimeoutMillis, deadlineMillis, maxBodyBytes, maxRatio, maxRedirects, loopback, proxy);
    }

    /** The same through a proxy. */
    FetchConfig through(String hostAndPort) {
        return new FetchConfig(
                userAgent,
                connectTimeoutMillis,
                deadlineMillis,
                maxBodyBytes,
                maxRatio,
                maxRedirects,
                allowedLoopback,
                hostAndPort);
    }

    private static boolean isHostAndPort(String text) {
        return HOST_AND_PORT.matcher(text).matches()
                && Integer.parseInt(text.substring(text.lastIndexOf(':') + 1)) <= HIGHEST_PORT;
    }

    boolean isProxy(String host, int port) {
        return (host + ':' + port).equals(proxy);
    }

    boolean allowsLoopback(String host, int port) {
        return allowedLoopback.contains(host + ':' + port)
                || allowedLoopback.contains('[' + host + "]:" + port)
                || (host.endsWith(".localhost") && allowedLoopback.contains("*.localhost:" + port));
    }
}
