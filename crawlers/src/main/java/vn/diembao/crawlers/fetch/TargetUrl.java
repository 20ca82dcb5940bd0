package vn.diembao.crawlers.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address that may be dialled as far as its text tells; the addresses behind its name are judged when it is dialled.
 *
 * @param uri ASCII, with a path, without fragment
 * @param host lower case, IPv6 without brackets
 */
record TargetUrl(URI uri, String scheme, String host, int port) {
    private static final int MAX_LENGTH = 4_096;
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
    private static final Pattern DOTTED_QUAD =
            Pattern.compile("(?:(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])(?:\\.(?!$)|$)){4}");

    /** Reads an address, with the parser that also decides what is dialled (row 8). */
    static TargetUrl parse(String url, FetchConfig config) throws BlockedAddressException {
        if (url.length() > MAX_LENGTH) {
            throw new BlockedAddressException("address of " + url.length() + " characters");
        }
        URI uri = uri(url);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new BlockedAddressException("scheme is not http or https");
        }
        if (uri.getRawUserInfo() != null) {
            throw new BlockedAddressException("user information in the address");
        }
        if (uri.getHost() == null) {
            throw new BlockedAddressException("no host that can be read");
        }
        String host = host(uri.getHost());
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        if (!PORTS.contains(port) && !config.allowsLoopback(host, port)) {
            throw new BlockedAddressException("port " + port);
        }
        return new TargetUrl(dialled(uri, scheme, host, port), scheme, host, port);
    }

    /** The next hop of a redirect, judged like the first and never less safe than this one (row 7). */
    TargetUrl next(String url, FetchConfig config) throws BlockedAddressException {
        TargetUrl target = parse(url, config);
        if (scheme.equals("https") && target.scheme().equals("http")) {
            throw new BlockedAddressException("redirect from https to http");
        }
        return target;
    }

    private static URI uri(String url) throws BlockedAddressException {
        // java.net.URI takes half a surrogate pair and throws only when it is asked for the ASCII of it.
        if (!UTF_8.newEncoder().canEncode(url)) {
            throw new BlockedAddressException("not an address: half a character");
        }
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new BlockedAddressException("not an address: " + e.getReason());
        }
    }

    private static String host(String raw) throws BlockedAddressException {
        String host = raw.toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            if (host.indexOf('%') >= 0) {
                throw new BlockedAddressException("address with a zone");
            }
            return host.substring(1, host.length() - 1);
        }
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        // 127.1, 2130706433, 0x7f.1 and 0177.0.0.1 mean different hosts to different resolvers.
        if (ENDS_IN_NUMBER.matcher(bare).matches() && !DOTTED_QUAD.matcher(bare).matches()) {
            throw new BlockedAddressException("number as a host name");
        }
        return bare;
    }

    private static URI dialled(URI uri, String scheme, String host, int port) throws BlockedAddressException {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery();
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        String authority = (host.indexOf(':') >= 0 ? '[' + host + ']' : host) + (usual ? "" : ":" + port);
        return uri(uri(scheme + "://" + authority + path + query).toASCIIString());
    }
}
