package vn.diembao.dashboards.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.dashboards.access.Account;
import vn.diembao.dashboards.access.Sessions;
import vn.diembao.dashboards.access.SignIn;

/** Signing in and out. Wrong passwords are logged without the name that was typed: it may be the password. */
final class SignInPart implements PagePart {
    private static final Logger LOG = LoggerFactory.getLogger(SignInPart.class);
    private static final String TITLE = "Đăng nhập";

    private final Gate gate;
    private final SignIn signIn;
    private final Sessions sessions;

    SignInPart(Gate gate, SignIn signIn, Sessions sessions) {
        this.gate = gate;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of();
    }

    @Override
    public void register(JavalinDefaultRoutingApi routes, Pages pages) {
        routes.get(Gate.SIGN_IN, context -> ask(context, pages, ""), Right.OPEN);
        routes.post(Gate.SIGN_IN, context -> check(context, pages), Right.OPEN);
        routes.post("/sign-out", this::leave, Right.READ);
    }

    private static void ask(Context context, Pages pages, String complaint) {
        String target =
                LocalTarget.of(context.queryParam("to") == null ? context.formParam("to") : context.queryParam("to"));
        pages.show(context, "signIn.jte", TITLE, Map.of("target", target, "complaint", complaint));
    }

    private void check(Context context, Pages pages) {
        String name = context.formParam("name");
        String password = context.formParam("password");
        String address = context.req().getRemoteAddr();
        SignIn.Outcome outcome = signIn.check(
                name == null ? "" : name.strip(),
                password == null ? new char[0] : password.toCharArray(),
                isThisMachine(address) ? "" : address);
        if (outcome instanceof SignIn.Outcome.Welcome welcome) {
            welcome(context, welcome.account());
        } else if (outcome instanceof SignIn.Outcome.TooMany) {
            LOG.warn("sign-in refused after too many wrong ones, address={}", address);
            context.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", "900");
            ask(context, pages, "Sai quá nhiều lần. Hãy thử lại sau 15 phút.");
        } else if (outcome instanceof SignIn.Outcome.Busy) {
            LOG.warn("sign-in put off as too many come at once, address={}", address);
            context.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "5");
            ask(context, pages, "Đang có nhiều người đăng nhập cùng lúc. Hãy thử lại sau vài giây.");
        } else {
            LOG.info("sign-in failed, address={}", address);
            context.status(HttpStatus.UNAUTHORIZED);
            ask(context, pages, "Tên đăng nhập hoặc mật khẩu không đúng.");
        }
    }

    /** The peer's address is always written in figures, so nothing is looked up. */
    private static boolean isThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private void welcome(Context context, Account account) {
        gate.replaceSession(context, sessions.open(account));
        LOG.info("signed in, name={}", account.visitor().name());
        context.redirect(LocalTarget.of(context.formParam("to")), HttpStatus.SEE_OTHER);
    }

    private void leave(Context context) {
        gate.replaceSession(context, null);
        context.redirect(Gate.SIGN_IN, HttpStatus.SEE_OTHER);
    }
}
