package vn.diembao.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.diembao.app.CommandException;
import vn.diembao.app.LoopbackOption;
import vn.diembao.app.SourcesOption;
import vn.diembao.crawlers.extract.PageTrial;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.fetch.FetchTrial;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletCatalog;
import vn.diembao.crawlers.outlet.OutletFeed;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.crawlers.source.FeedSpec;
import vn.diembao.crawlers.source.FeedTrial;

/** {@code sources try}: shows what the crawler makes of one page or feed. */
@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description = "Show what the crawler makes of one page or feed, and which rule gave each part.")
public final class SourcesTryCommand implements Callable<Integer> {
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://");

    @Parameters(paramLabel = "URL|FILE", description = "Address, or a stored page or feed.")
    private String target;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address a stored file was served at; decides the outlet.")
    private String servedAt = "";

    @Option(
            names = "--source",
            paramLabel = "ID",
            description = "The outlet whose source file is used (default: the one the host belongs to).")
    private String source;

    @Mixin
    private LoopbackOption loopback;

    @Mixin
    private SourcesOption sources;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException {
        boolean remote = isAddress(target);
        if (!servedAt.isEmpty() && !isAddress(servedAt)) {
            throw CommandException.wrong("--url wants an http(s) address, not \"" + servedAt + '"');
        }
        Path file = remote ? null : file();
        String url = remote ? target : servedAt;
        Outlet outlet = outlet(url);
        out.println("outlet:    " + (outlet == null ? "none of the source files" : outlet.name() + ", " + outlet.id()));
        FetchTrial trial = remote ? fetched(outlet) : FetchTrial.stored(Files.readAllBytes(file), url, now());
        new TriedAnswer(out).print(trial);
        return trial.answer().problem() == null && show(trial, outlet, url) ? 0 : 1;
    }

    /** Schemes are the same in either case (RFC 3986 §3.1). */
    private static boolean isAddress(String text) {
        return ADDRESS.matcher(text).lookingAt();
    }

    private Path file() {
        Path file = Path.of(target);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw CommandException.wrong("neither an http(s) address nor a readable file: " + target);
        }
        return file;
    }

    private FetchTrial fetched(Outlet outlet) {
        ReadingPolicy reading = outlet == null ? ReadingPolicy.DEFAULT : outlet.reading();
        return FetchTrial.fetch(
                loopback.config(), Clock.systemUTC(), SystemDefaultDnsResolver.INSTANCE, target, reading);
    }

    /** True when there is something for the pipeline in it. */
    private boolean show(FetchTrial trial, Outlet outlet, String url) {
        FeedSpec spec = spec(outlet, url);
        FeedTrial.Tried feed = asFeed(trial.answer(), spec);
        if (feed.document() != null && feed.document().format() != null) {
            new TriedFeed(out).print(spec.feed(), feed);
            return true;
        }
        if (trial.problem() != null) {
            out.println("problem:   " + trial.problem() + ", " + trial.detail());
            return false;
        }
        Selectors selectors = outlet == null ? Selectors.NONE : outlet.selectors();
        PageTrial page = PageTrial.of(trial.html(), trial.answer().url(), selectors);
        new TriedPage(out).print(page);
        return page.text().kind().refusal() == null;
    }

    private FeedTrial.Tried asFeed(FetchResult answer, FeedSpec spec) {
        try (FeedTrial trial = new FeedTrial(loopback.config(), Clock.systemUTC())) {
            return trial.read(spec, answer);
        }
    }

    private static FeedSpec spec(Outlet outlet, String url) {
        OutletFeed plain = OutletFeed.verified(url);
        if (outlet == null) {
            return new FeedSpec("", plain, ReadingPolicy.DEFAULT);
        }
        OutletFeed feed = outlet.feeds().stream()
                .filter(f -> f.url().equals(url))
                .findFirst()
                .orElse(plain);
        return new FeedSpec(outlet.id(), feed, outlet.reading());
    }

    /** Null when none is named and the host belongs to none. */
    private Outlet outlet(String url) {
        OutletCatalog catalog = sources.load();
        if (source != null) {
            return catalog.byId(source)
                    .orElseThrow(() -> CommandException.wrong("no outlet \"" + source + "\" in the source files"));
        }
        try {
            String host = URI.create(url).getHost();
            return host == null ? null : catalog.byHost(host).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
