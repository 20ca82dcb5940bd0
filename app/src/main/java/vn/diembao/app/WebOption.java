package vn.diembao.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.dashboards.access.AccountShelf;
import vn.diembao.dashboards.digest.ProgressDesk;
import vn.diembao.dashboards.digest.ScoreDesk;
import vn.diembao.dashboards.edition.EditionShelf;
import vn.diembao.dashboards.entry.EntryBasket;
import vn.diembao.dashboards.panel.PanelReader;
import vn.diembao.dashboards.search.ClipFinder;
import vn.diembao.dashboards.search.ClipReader;
import vn.diembao.dashboards.search.SearchShelf;
import vn.diembao.dashboards.term.TermShelf;
import vn.diembao.dashboards.view.BoardComposer;
import vn.diembao.dashboards.web.BoardPart;
import vn.diembao.dashboards.web.EditionPart;
import vn.diembao.dashboards.web.EntryPart;
import vn.diembao.dashboards.web.ExplorePart;
import vn.diembao.dashboards.web.ExportPart;
import vn.diembao.dashboards.web.PagePart;
import vn.diembao.dashboards.web.SavedPart;
import vn.diembao.dashboards.web.WebConfig;
import vn.diembao.dashboards.web.WebServer;

/** Where the web pages are served, and to whom. */
public final class WebOption {
    private static final int PORT = 8280;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default: 127.0.0.1); any other wants accounts and --public-url.")
    private String bind = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", description = "Port of the web pages (default: 8280; 0: any).")
    private int port = PORT;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "How readers come, e.g. https://diembao.example.vn through a proxy that speaks TLS.")
    private URI publicUrl;

    /** The accounts of this installation, refused when any has a problem. */
    public static AccountShelf accounts(DiembaoHome home) throws IOException {
        Path directory = home.accounts();
        AccountShelf accounts = new AccountShelf(directory);
        List<String> problems = accounts.problems();
        if (!problems.isEmpty()) {
            throw CommandException.wrong(problems);
        }
        return accounts;
    }

    /**
     * Where the pages will be; visitors sign in as soon as there is an account.
     *
     * @throws CommandException when the settings would let others in unasked, or an account has a problem
     */
    public WebConfig require(DiembaoHome home) throws IOException {
        WebConfig config =
                new WebConfig(bind, port, publicUrl, !accounts(home).names().isEmpty());
        config.problem().ifPresent(problem -> {
            throw CommandException.wrong(problem);
        });
        return config;
    }

    /**
     * Begins to serve the pages.
     *
     * @param client stays the caller's to close, after the server
     * @param outlets that editors may enter clips of
     */
    public static WebServer start(
            WebConfig config, ElasticsearchClient client, List<Outlet> outlets, DiembaoHome home, Clock clock)
            throws IOException {
        Set<String> names = outlets.stream().map(Outlet::name).collect(Collectors.toSet());
        TermShelf terms = new TermShelf(client, clock);
        ClipFinder finder = new ClipFinder(client, terms);
        AccountShelf accounts = accounts(home);
        List<PagePart> parts = List.of(
                new BoardPart(
                        BoardFiles.requireShipped(),
                        new BoardComposer(
                                new PanelReader(client),
                                new ScoreDesk(client),
                                new ProgressDesk(client, terms),
                                clock)),
                new ExplorePart(finder, new ClipReader(client), terms),
                new ExportPart(finder, terms, clock),
                new SavedPart(finder, new SearchShelf(home.searches()), accounts, clock),
                new EditionPart(new EditionShelf(home.editions())),
                new EntryPart(new EntryBasket(home.inbox(), new SecureRandom()), names, clock));
        try {
            return WebServer.start(config, accounts, parts, clock);
        } catch (JavalinBindException e) {
            throw CommandException.failed("cannot listen on " + config.bind() + ':' + config.port()
                    + ": something else does; name another --port");
        }
    }
}
