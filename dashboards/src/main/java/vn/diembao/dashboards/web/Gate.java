package vn.diembao.dashboards.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.net.URLEncoder;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.dashboards.access.AccountShelf;
import vn.diembao.dashboards.access.FormTokens;
import vn.diembao.dashboards.access.Secrets;
import vn.diembao.dashboards.access.Sessions;
import vn.diembao.dashboards.access.Visitor;

/**
 * Stands before every route: the Host header must be ours, the visitor must have what the route asks, and whatever changes
 * something must come from a form of ours. Headers that proxies add open nothing (row 68): where visitors sign in they are not
 * looked at, and where nobody does, a request that came by a proxy is not one of this machine and is refused.
 */
public final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    /** Attribute of a request: who asks; absent for someone who has not signed in. */
    static final String VISITOR = "visitor";

    /** Attribute of a request: the token for its forms. */
    static final String TOKEN = "token";

    private static final String ORIGIN = "origin";

    static final String SIGN_IN = "/sign-in";

    private static final String SESSION_COOKIE = "diembao";
    private static final String FORM_COOKIE = "diembao-form";
    /** RFC 9110, 15.5.20. */
    private static final int MISDIRECTED = 421;

    private static final Set<String> OF_PROXIES = Set.of("forwarded", "via", "x-real-ip");
    private static final String FORWARDED = "x-forwarded-";

    private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src"
                    + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            "Cache-Control",
            "no-store");

    private final WebConfig config;
    private final AccountShelf accounts;
    private final Supplier<Set<String>> hosts;
    private final Sessions sessions;
    private final FormTokens tokens;
    private final SecureRandom random;
    /** Once there was an account, whoever comes signs in until the server is started anew. */
    private volatile boolean closed;

    Gate(WebConfig config, AccountShelf accounts, Supplier<Set<String>> hosts, Sessions sessions, SecureRandom random) {
        this.config = config;
        this.accounts = accounts;
        closed = config.authenticated();
        this.hosts = hosts;
        this.sessions = sessions;
        this.random = random;
        tokens = new FormTokens(random);
    }

    /** Who asks, on any route that is not open. */
    public static Visitor visitor(Context context) {
        Visitor visitor = context.attribute(VISITOR);
        if (visitor == null) {
            throw new UnauthorizedResponse();
        }
        return visitor;
    }

    /** Scheme and host by which the visitor came; the host has been checked. */
    static String origin(Context context) {
        return context.attribute(ORIGIN);
    }

    static boolean allows(Visitor visitor, Right right) {
        return right.role().isEmpty() || visitor.role().covers(right.role().get());
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.before(this::receive);
        routes.beforeMatched(this::check);
    }

    /** Ends the session of this browser and puts in another one; null for none. */
    void replaceSession(Context context, String id) {
        String before = context.cookie(name(SESSION_COOKIE));
        if (before != null) {
            sessions.close(before);
        }
        context.cookie(cookie(SESSION_COOKIE, id == null ? "" : id, id == null ? 0 : (int) Sessions.LIFE.toSeconds()));
        // Forms that are still open are those of whoever was here before.
        context.cookie(cookie(FORM_COOKIE, Secrets.next(random), -1));
    }

    private void receive(Context context) {
        HEADERS.forEach(context::header);
        if (config.secure()) {
            context.header("Strict-Transport-Security", "max-age=31536000");
        }
        String written = context.req().getHeader("Host");
        String host = written == null ? "" : config.host(written);
        boolean open = isOpen();
        if (!hosts.get().contains(host) || (open && cameByProxy(context))) {
            throw new HttpResponseException(MISDIRECTED, "this is not the site you asked for");
        }
        context.attribute(ORIGIN, (config.secure() ? "https://" : "http://") + host);
        if (open) {
            context.attribute(VISITOR, Visitor.LOCAL);
        } else {
            String id = context.cookie(name(SESSION_COOKIE));
            if (id != null) {
                sessions.find(id).ifPresent(visitor -> context.attribute(VISITOR, visitor));
            }
        }
        String form = context.cookie(name(FORM_COOKIE));
        if (form == null && HandlerType.GET.equals(context.method())) {
            form = Secrets.next(random);
            context.cookie(cookie(FORM_COOKIE, form, -1));
        }
        if (form != null) {
            context.attribute(TOKEN, tokens.of(form));
        }
    }

    /** A shelf that cannot be read opens nothing. */
    private boolean isOpen() {
        if (!closed) {
            try {
                closed = !accounts.names().isEmpty();
            } catch (IOException e) {
                LOG.warn("accounts cannot be read, so nobody is let in unasked, why={}", e.toString());
                return false;
            }
        }
        return !closed;
    }

    private static boolean cameByProxy(Context context) {
        return Collections.list(context.req().getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> OF_PROXIES.contains(name) || name.startsWith(FORWARDED));
    }

    private void check(Context context) {
        Right right = context.routeRoles().stream()
                .filter(Right.class::isInstance)
                .map(Right.class::cast)
                .findFirst()
                .orElseThrow(ForbiddenResponse::new);
        Visitor visitor = context.attribute(VISITOR);
        if (right != Right.OPEN && visitor == null) {
            if (!HandlerType.GET.equals(context.method())) {
                throw new UnauthorizedResponse();
            }
            String query = context.queryString();
            String asked = context.path() + (query == null ? "" : '?' + query);
            context.redirect(SIGN_IN + "?to=" + URLEncoder.encode(asked, UTF_8), HttpStatus.SEE_OTHER);
            context.skipRemainingHandlers();
            return;
        }
        if (right != Right.OPEN && !allows(visitor, right)) {
            throw new ForbiddenResponse();
        }
        if (!SAFE.contains(context.method())
                && !tokens.fits(context.formParam("token"), context.cookie(name(FORM_COOKIE)))) {
            throw new ForbiddenResponse();
        }
    }

    private Cookie cookie(String name, String value, int seconds) {
        return new Cookie(name(name), value, "/", seconds, config.secure(), true, null, SameSite.LAX);
    }

    /** A browser takes a {@code __Host-} cookie over TLS from this very host only. */
    private String name(String cookie) {
        return config.secure() ? "__Host-" + cookie : cookie;
    }
}
