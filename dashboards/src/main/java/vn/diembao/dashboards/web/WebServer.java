package vn.diembao.dashboards.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.router.Endpoint;
import java.nio.file.FileSystemException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.dashboards.access.AccountShelf;
import vn.diembao.dashboards.access.Sessions;
import vn.diembao.dashboards.access.SignIn;

/** The web pages, served until closed. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int THREADS = 24;
    /** Bytes a second below which whoever sends a form only holds a thread. */
    private static final long SLOWEST = 500;

    private static final int FORM_BYTES = 64 * 1024;
    /** A scan or recording of 100 MiB, and what is filled in beside it. */
    private static final long UPLOAD_MEGABYTES = 101;

    private static final Map<Integer, String> FAULTS = Map.of(
            401,
            "Bạn cần đăng nhập để xem trang này.",
            403,
            "Bạn không có quyền xem trang này, hoặc biểu mẫu đã hết hạn: hãy tải lại trang rồi thử lại.",
            404,
            "Không có trang này.",
            405,
            "Không có trang này.",
            413,
            "Nội dung gửi lên quá lớn.",
            421,
            "Địa chỉ này không mở trang của Điểm báo. Nếu có máy chủ trung gian (proxy) đứng trước, quản trị viên cần "
                    + "thêm tài khoản và khai báo địa chỉ công khai (--public-url).");

    private final WebConfig config;
    private final Javalin javalin;
    private volatile Set<String> hosts = Set.of();

    private WebServer(WebConfig config, AccountShelf accounts, List<PagePart> parts, Clock clock) {
        this.config = config;
        SecureRandom random = new SecureRandom();
        Sessions sessions = new Sessions(accounts, random, clock);
        Gate gate = new Gate(config, accounts, () -> hosts, sessions, random);
        List<PagePart> all = new ArrayList<>(parts);
        all.add(new SignInPart(gate, new SignIn(accounts, random, clock), sessions));
        Pages pages =
                new Pages(all.stream().flatMap(part -> part.menu().stream()).toList());
        javalin = Javalin.create(server -> {
            listen(server);
            server.routes.before(WebServer::refuseTooLarge);
            gate.register(server.routes);
            all.forEach(part -> part.register(server.routes, pages));
            explain(server, pages);
        });
    }

    /**
     * Begins to serve.
     *
     * @param parts the pages; whatever they hold stays the caller's to close, after this
     * @throws IllegalArgumentException when the settings would let others in unasked
     */
    public static WebServer start(WebConfig config, AccountShelf accounts, List<PagePart> parts, Clock clock) {
        config.problem().ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        WebServer server = new WebServer(config, accounts, parts, clock);
        server.javalin.start(config.bind(), config.port());
        server.hosts = config.hosts(server.javalin.port());
        return server;
    }

    /** Where to begin reading. */
    public String url() {
        return config.publicUrl() != null ? config.publicUrl().toString() : "http://127.0.0.1:" + javalin.port();
    }

    /** The port it listens on. */
    int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    /** Before any of it is read: a form with a file is read as a whole to find its token. */
    private static void refuseTooLarge(Context context) {
        if (context.req().getContentLengthLong() > UPLOAD_MEGABYTES << 20) {
            throw new ContentTooLargeResponse();
        }
    }

    private static void listen(JavalinConfig server) {
        server.startup.showJavalinBanner = false;
        server.startup.showOldJavalinVersionWarning = false;
        server.http.maxRequestSize = FORM_BYTES;
        server.jetty.multipartConfig.maxTotalRequestSize(UPLOAD_MEGABYTES, SizeUnit.MB);
        server.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        server.jetty.threadPool = new QueuedThreadPool(THREADS, 4);
        server.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
            http.setMinRequestDataRate(SLOWEST);
        });
        server.staticFiles.add(files -> {
            files.hostedPath = "/files";
            files.directory = "/vn/diembao/dashboards/web/files";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "no-cache");
            files.roles = Set.of(Right.OPEN);
        });
    }

    /** Never the path: that of a feed is a secret (row 42). */
    private static String route(Context context) {
        Endpoint matched = context.endpoints().matchedHttpEndpoint();
        return matched == null ? "none" : matched.path;
    }

    /** The name of a file may be a secret too. */
    private static String why(Exception fault) {
        return fault instanceof FileSystemException ? fault.getClass().getName() : fault.toString();
    }

    private static void explain(JavalinConfig server, Pages pages) {
        FAULTS.forEach((status, words) -> server.routes.error(status, context -> {
            if (context.attribute(Pages.SHOWN) == null) {
                pages.showFault(context, status, words);
            }
        }));
        server.routes.exception(Exception.class, (fault, context) -> {
            LOG.warn("page failed, route={}, why={}", route(context), why(fault));
            pages.showFault(
                    context,
                    HttpStatus.INTERNAL_SERVER_ERROR.getCode(),
                    "Hệ thống gặp lỗi khi mở trang này. Hãy thử lại; nếu vẫn lỗi, hãy báo quản trị viên.");
        });
    }
}
