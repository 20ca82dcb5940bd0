package vn.diembao.app;

import java.util.List;
import picocli.CommandLine.Option;
import vn.diembao.crawlers.fetch.FetchConfig;

/** Which sites on this machine a verb may read; all other private addresses are refused. */
public final class LoopbackOption {
    @Option(
            names = "--allow-loopback",
            paramLabel = "HOST:PORT",
            description = {
                "A site on this machine that may be read (for tests; all others are refused):",
                "host:port, or *.localhost:port for every name under .localhost."
            })
    private List<String> loopback = List.of();

    /** How requests are made. */
    public FetchConfig config() {
        return Crawling.config(loopback);
    }
}
