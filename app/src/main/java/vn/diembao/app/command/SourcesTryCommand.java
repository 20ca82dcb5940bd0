package vn.diembao.app.command;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.diembao.app.CommandException;
import vn.diembao.app.LoopbackOption;
import vn.diembao.app.SourcesOption;
import vn.diembao.crawlers.extract.PageExtractor;
import vn.diembao.crawlers.extract.PageText;
import vn.diembao.crawlers.feed.FeedDocument;
import vn.diembao.crawlers.feed.FeedParser;
import vn.diembao.crawlers.fetch.FetchRequest;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.fetch.HttpFetcher;
import vn.diembao.crawlers.fetch.RobotsPolicy;
import vn.diembao.crawlers.fetch.TextDecoder;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletCatalog;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.model.RejectionReason;

/** {@code sources try}: shows what the crawler makes of one page or feed. */
@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description = "Show what the crawler makes of one page or feed, and which rule gave each part.")
public final class SourcesTryCommand implements Callable<Integer> {
    @Parameters(paramLabel = "URL|FILE", description = "Address, or a stored page or feed.")
    private String target;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address a stored file was served at; decides the outlet's selectors.")
    private String servedAt;

    @Mixin
    private LoopbackOption loopback;

    @Mixin
    private SourcesOption sources;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws Exception {
        boolean remote = target.startsWith("http://") || target.startsWith("https://");
        return remote ? tryAddress() : tryFile(Path.of(target));
    }

    private int tryFile(Path file) throws Exception {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw CommandException.wrong("neither an http(s) address nor a readable file: " + target);
        }
        return show(Files.readAllBytes(file), null, servedAt == null ? "" : servedAt);
    }

    private int tryAddress() {
        try (HttpFetcher http =
                new HttpFetcher(loopback.config(), Clock.systemUTC(), SystemDefaultDnsResolver.INSTANCE)) {
            RobotsPolicy.Refusal refusal = new RobotsPolicy(http, Clock.systemUTC()).refusal(target);
            if (refusal != null) {
                String who = refusal.reason() == RejectionReason.ROBOTS_DISALLOWED ? "robots: " : "problem: ";
                out.println(who + refusal.reason() + ", " + refusal.detail());
                return 1;
            }
            out.println("robots: allowed");
            FetchResult answer = http.fetch(FetchRequest.of(target));
            out.println("answer: " + answer.status() + " "
                    + (answer.contentType() == null ? "without a type" : answer.contentType()) + ", "
                    + answer.body().length + " bytes from " + answer.url());
            if (answer.problem() != null) {
                out.println("problem: " + answer.problem() + ", " + answer.detail());
                return 1;
            }
            return show(answer.body(), answer.contentType(), answer.url());
        }
    }

    private int show(byte[] body, String contentType, String url) {
        FeedDocument feed = new FeedParser().parse(body, contentType, url);
        if (feed.format() != null) {
            return showFeed(feed);
        }
        if (feed.challenge()) {
            out.println("challenge page: the outlet wants a cookie back; nothing is read");
            return 1;
        }
        String html = new TextDecoder()
                .decode(body, contentType == null ? List.of() : List.of(TextDecoder.charsetOf(contentType)))
                .text();
        return showPage(new PageExtractor().read(html, url, selectors(url)));
    }

    private int showFeed(FeedDocument feed) {
        out.println("feed: " + feed.format() + ", \"" + feed.title() + "\", "
                + feed.entries().size() + " entries");
        feed.problems().forEach(problem -> out.println("problem: " + problem));
        feed.entries()
                .forEach(entry -> out.println("  " + (entry.publishedAt() == null ? "no date" : entry.publishedAt())
                        + "  " + entry.title() + "  " + entry.link()));
        return 0;
    }

    private int showPage(PageText page) {
        String published = page.published() == null ? null : page.published().toString();
        Map<String, String> rules = page.rules();
        line("title", page.title(), rules.get("title"));
        line("lead", page.lead(), rules.get("lead"));
        line("author", page.author(), rules.get("author"));
        line("published", published, rules.get("date"));
        line("section", page.section(), rules.get("section"));
        line("canonical", page.canonicalUrl(), rules.get("url"));
        line("language", page.language(), rules.get("language"));
        line("body", page.paragraphs().size() + " paragraphs", rules.get("body"));
        page.paragraphs().forEach(paragraph -> out.println("  " + paragraph));
        return page.paragraphs().isEmpty() ? 1 : 0;
    }

    private void line(String field, String value, String rule) {
        out.println(field + ": " + (value == null || value.isEmpty() ? "-" : value)
                + (rule == null ? "" : "  [" + rule + "]"));
    }

    private Selectors selectors(String url) {
        OutletCatalog catalog = sources.load();
        try {
            String host = URI.create(url).getHost();
            Outlet outlet = host == null ? null : catalog.byHost(host).orElse(null);
            out.println("outlet: " + (outlet == null ? "none of the source files" : outlet.name()));
            return outlet == null ? Selectors.NONE : outlet.selectors();
        } catch (IllegalArgumentException e) {
            return Selectors.NONE;
        }
    }
}
