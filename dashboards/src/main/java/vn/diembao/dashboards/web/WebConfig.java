package vn.diembao.dashboards.web;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the pages are.
 *
 * @param bind address to listen on
 * @param port 0 for any that is free
 * @param publicUrl how readers come, e.g. {@code https://diembao.example.vn} through a proxy that speaks TLS; null when only this
 *     machine does
 * @param authenticated whether visitors sign in; where they do not, they do as soon as there is an account
 */
public record WebConfig(String bind, int port, URI publicUrl, boolean authenticated) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public WebConfig {
        requireNonNull(bind, "bind is null");
    }

    /** This machine only, without signing in. */
    public static WebConfig loopback(int port) {
        return new WebConfig("127.0.0.1", port, null, false);
    }

    /** What would let others in unasked (row 67); nothing when all is well. */
    public Optional<String> problem() {
        if (publicUrl != null && !isOrigin(publicUrl)) {
            return Optional.of("not an address of a site (http[s]://host[:port]): " + publicUrl);
        }
        boolean reached =
                publicUrl != null && !THIS_MACHINE.contains(publicUrl.getHost().toLowerCase(Locale.ROOT));
        if (!isLoopback()) {
            if (!authenticated) {
                return Optional.of(
                        "listening on " + bind + " would show everything to the network: add an account first "
                                + "(diembao users add), or listen on 127.0.0.1");
            }
            if (publicUrl == null) {
                return Optional.of("listening on " + bind + " wants --public-url: the address readers type");
            }
        }
        if (reached && !authenticated) {
            return Optional.of("readers come from " + publicUrl + ": add an account first (diembao users add)");
        }
        return reached && !secure()
                ? Optional.of(
                        "passwords would cross the network in the clear: --public-url wants https, not " + publicUrl)
                : Optional.empty();
    }

    /** Whether readers come by TLS, so that cookies are for it only. */
    boolean secure() {
        return publicUrl != null && "https".equals(publicUrl.getScheme());
    }

    /**
     * What the Host header of a request may say, as {@link #host} writes it: the public address and no other, else this machine.
     * Any other name leads here by DNS rebinding.
     */
    Set<String> hosts(int listening) {
        return publicUrl != null
                ? Set.of(host(publicUrl.getAuthority()))
                : THIS_MACHINE.stream()
                        .map(name -> host(name + ':' + listening))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** A host as it is compared: small letters, without the port that goes without saying (RFC 9110, 4.2.3). */
    String host(String written) {
        String small = written.toLowerCase(Locale.ROOT);
        String port = secure() ? ":443" : ":80";
        return small.endsWith(port) ? small.substring(0, small.length() - port.length()) : small;
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isOrigin(URI url) {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        boolean bare = url.getRawPath() == null
                || url.getRawPath().isEmpty()
                || url.getRawPath().equals("/");
        return web && bare && url.getHost() != null && url.getRawUserInfo() == null && url.getRawQuery() == null;
    }
}
