package vn.diembao.crawlers.extract;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The one spelling of a page's address that its clip is known by. */
public final class CanonicalUrl {
    private static final Set<String> EXACT = new HashSet<>();
    private static final Set<String> PREFIXES = new HashSet<>();
    private static final Set<String> AGGREGATORS = Set.copyOf(DataLines.of("aggregators.txt"));

    static {
        for (String name : DataLines.of("tracking-parameters.txt")) {
            if (name.endsWith("*")) {
                PREFIXES.add(name.substring(0, name.length() - 1));
            } else {
                EXACT.add(name);
            }
        }
    }

    private CanonicalUrl() {}

    /**
     * Drops tracking parameters, fragment and default port, lower-cases scheme and host; keeps path and the rest of the
     * query as they stand. Applying it again changes nothing. What is no absolute http(s) address comes back stripped of
     * surrounding space only.
     */
    public static String of(String url) {
        return of(url, Map.of());
    }

    /** As {@link #of(String)}; a host named in {@code twins} (a mobile or AMP copy) becomes its main host. */
    public static String of(String url, Map<String, String> twins) {
        String text = url.strip();
        URI uri = httpUri(text);
        if (uri == null) {
            return text;
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        host = twins.getOrDefault(host, host);
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return scheme + "://" + host + port(uri, scheme) + path + query(uri.getRawQuery());
    }

    /**
     * Address that a page names as its own, else {@code pageUrl}.
     *
     * @param named {@code href} of {@code link rel=canonical}, may be null; believed only when absolute http(s) and on
     *     the same registrable domain, or when the page is an aggregator's
     */
    static String ofPage(String pageUrl, String named) {
        URI own = httpUri(pageUrl.strip());
        URI other = named == null ? null : httpUri(named.strip());
        if (other == null || own == null || (isFrontPage(other) && !isFrontPage(own))) {
            return of(pageUrl);
        }
        if (own.getHost().equalsIgnoreCase(other.getHost())) {
            return of(named);
        }
        String site = site(own.getHost());
        return site.equals(site(other.getHost())) || AGGREGATORS.contains(site) ? of(named) : of(pageUrl);
    }

    private static boolean isFrontPage(URI uri) {
        String path = uri.getRawPath();
        return (path == null || path.length() <= 1) && uri.getRawQuery() == null;
    }

    private static String site(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        String domain = EffectiveTldFinder.getAssignedDomain(name, true, true);
        return domain == null ? name : domain;
    }

    private static URI httpUri(String url) {
        try {
            URI uri = new URI(url.replace("|", "%7C").replace(" ", "%20"));
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return http && uri.getHost() != null && uri.getUserInfo() == null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String port(URI uri, String scheme) {
        int port = uri.getPort();
        int usual = scheme.equals("https") ? 443 : 80;
        return port < 0 || port == usual ? "" : ":" + port;
    }

    private static String query(String raw) {
        if (raw == null) {
            return "";
        }
        String kept = Arrays.stream(raw.split("&"))
                .filter(pair -> !pair.isEmpty() && !isTracking(pair))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String pair) {
        int equals = pair.indexOf('=');
        String name = (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
        return EXACT.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
    }
}
