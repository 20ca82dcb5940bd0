package vn.diembao.app.command;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.ElasticsearchOption;
import vn.diembao.app.SourcesOption;
import vn.diembao.app.WebOption;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.dashboards.web.WebConfig;
import vn.diembao.dashboards.web.WebServer;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;

/** {@code serve}: the web pages on the index. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serve the web pages: search, clips, issued editions.",
            "They are for this machine only until accounts are added with \"users add\"."
        })
public final class ServeCommand implements Callable<Integer> {
    @Mixin
    private WebOption web;

    @Mixin
    private SourcesOption sources;

    @Mixin
    private ElasticsearchOption elasticsearch;

    @Override
    @SuppressWarnings("try") // The server is held, not used.
    public Integer call() throws Exception {
        DiembaoHome home = DiembaoHome.fromEnvironment().prepare();
        WebConfig config = web.require(home);
        List<Outlet> outlets = sources.require().outlets();
        try (ElasticsearchOption.Opened opened = elasticsearch.open(home);
                ElasticsearchConnection connection = new ElasticsearchConnection(opened.config());
                WebServer server = WebOption.start(config, connection.client(), outlets, home, Clock.systemUTC())) {
            System.out.println(server.url());
            System.err.println("serving until stopped (Ctrl-C)");
            Thread.currentThread().join();
        }
        return 0;
    }
}
