package vn.diembao.app.command;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.CommandException;
import vn.diembao.app.Crawling;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.ElasticsearchOption;
import vn.diembao.app.PressRun;
import vn.diembao.app.PressSettings;
import vn.diembao.app.RunFigures;
import vn.diembao.app.SourcesOption;
import vn.diembao.app.TaxonomyOption;
import vn.diembao.app.site.RecordedFeeds;
import vn.diembao.app.site.ReplaySite;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletCatalog;
import vn.diembao.crawlers.outlet.OutletDomain;
import vn.diembao.crawlers.outlet.OutletFeed;
import vn.diembao.crawlers.outlet.OutletIdentity;
import vn.diembao.crawlers.outlet.Ownership;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.model.PublishedFlag;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/** {@code replay}: recorded feed items, or kept pages, go through the job again. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Run the job on recorded feed items, served as feeds here, or again on raw pages that were kept.")
public final class ReplayCommand implements Callable<Integer> {
    private static final ReadingPolicy RECORDED = ReadingPolicy.archive(false);
    private static final Duration CHECKPOINTS = Duration.ofSeconds(30);

    @ArgGroup(multiplicity = "1")
    private Input input;

    /** What is replayed: one of them. */
    static final class Input {
        @Option(
                names = "--feeds",
                paramLabel = "FILE",
                description = "JSON lines, gzipped or not: outlet, title, link, published, summary [, id, first_seen].")
        private Path feeds;

        @Option(
                names = "--warc",
                paramLabel = "DIR",
                description = "Directory of WARC files: .warc.gz, .warc, and those a killed run left .open.")
        private Path warc;
    }

    @Option(names = "--serve", description = "Keep the feeds and the local Elasticsearch up until stopped.")
    private boolean serve;

    @Mixin
    private SourcesOption sources;

    @Mixin
    private TaxonomyOption taxonomy;

    @Mixin
    private ElasticsearchOption elasticsearch;

    @Override
    public Integer call() throws Exception {
        return input.warc == null ? feeds(input.feeds) : pages(input.warc);
    }

    @SuppressWarnings("try") // The lock is held, not used.
    private int pages(Path directory) throws Exception {
        TaxonomyEdition edition = taxonomy.require();
        KeptPagesReplay replay = KeptPagesReplay.of(directory, sources.require().outlets());
        DiembaoHome home = DiembaoHome.fromEnvironment().prepare();
        Path work = home.work("replay-" + ProcessHandle.current().pid());
        try (Closeable lock = home.lockForRun();
                ElasticsearchOption.Opened opened = elasticsearch.openForRun(home)) {
            int status = replay.run(opened.config(), edition, work);
            printTimes(opened);
            if (serve) {
                keepServing(List.of(), opened);
            }
            return status;
        } finally {
            DiembaoHome.discard(work);
        }
    }

    @SuppressWarnings("try") // The lock is held, not used.
    private int feeds(Path feeds) throws Exception {
        InputFile.require(feeds);
        OutletCatalog catalog = sources.require();
        DiembaoHome home = DiembaoHome.fromEnvironment().prepare();
        Path work = home.work("replay-" + ProcessHandle.current().pid());
        Map<String, Outlet> byHost = new HashMap<>();
        RecordedFeeds recorded = new RecordedFeeds(name -> host(byHost, catalog, name), work.resolve("tapes"));
        try (Closeable lock = home.lockForRun();
                ReplaySite site = new ReplaySite(0, request -> {})) {
            recorded.read(feeds, System.err);
            if (recorded.items() == 0) {
                throw CommandException.failed(feeds + " holds no feed item");
            }
            site.add(recorded.tapes());
            List<Outlet> outlets = recorded.hosts().stream()
                    .map(host -> served(byHost.get(host), site.port()))
                    .toList();
            return replay(outlets, recorded, site, home, work);
        } finally {
            DiembaoHome.discard(work);
        }
    }

    private int replay(List<Outlet> outlets, RecordedFeeds recorded, ReplaySite site, DiembaoHome home, Path work)
            throws Exception {
        try (ElasticsearchOption.Opened opened = elasticsearch.openForRun(home)) {
            System.err.println("replaying " + recorded.items() + " items of " + outlets.size() + " outlets");
            FetchConfig fetch = Crawling.config(
                    outlets.stream().map(o -> hostAndPort(o, site.port())).toList());
            RunFigures figures = new PressRun(
                            PressSettings.overThePast(opened.config(), fetch, taxonomy.require()),
                            work.resolve("checkpoints"),
                            System.err)
                    .run(outlets, PollLimit.UNTIL_UNCHANGED, CHECKPOINTS, Optional.empty());
            System.out.println(figures.account());
            if (!figures.rejections().isEmpty()) {
                System.out.println("rejections " + figures.rejections());
            }
            printTimes(opened);
            long known = recorded.items() - figures.items();
            boolean whole = figures.balances() && known >= 0 && known <= recorded.repeats();
            if (!whole) {
                System.err.println("the account does not balance: " + recorded.items() + " items were recorded");
            } else if (known > 0) {
                System.out.println(known + " of " + recorded.items() + " items repeat an earlier one, and were known");
            }
            if (serve) {
                keepServing(outlets, opened);
            }
            return whole && recorded.badRows() == 0 ? 0 : 1;
        }
    }

    private static void printTimes(ElasticsearchOption.Opened opened) throws IOException {
        try (ElasticsearchConnection connection = new ElasticsearchConnection(opened.config())) {
            ElasticsearchClient client = connection.client();
            client.indices().refresh(r -> r.index(StoredIndex.CLIPS.alias()));
            SearchResponse<Void> answer = client.search(
                    s -> s.index(StoredIndex.CLIPS.alias())
                            .size(0)
                            .trackTotalHits(t -> t.enabled(true))
                            .aggregations("first", a -> a.min(m -> m.field("published_at")))
                            .aggregations("last", a -> a.max(m -> m.field("published_at")))
                            .aggregations("timed", a -> a.valueCount(v -> v.field("published_at")))
                            .aggregations(
                                    "mended",
                                    a -> a.filter(f -> f.terms(t -> t.field("flags")
                                            .terms(v -> v.value(Stream.of(PublishedFlag.MISSING, PublishedFlag.CLAMPED)
                                                    .map(co.elastic.clients.elasticsearch._types.FieldValue::of)
                                                    .toList()))))),
                    Void.class);
            System.out.println("index holds " + answer.hits().total().value() + " clips, "
                    + (long) answer.aggregations().get("timed").valueCount().value() + " with a publication time ("
                    + answer.aggregations().get("mended").filter().docCount()
                    + " of them set to the time of fetching), from "
                    + answer.aggregations().get("first").min().valueAsString() + " to "
                    + answer.aggregations().get("last").max().valueAsString());
        }
    }

    private static void keepServing(List<Outlet> outlets, ElasticsearchOption.Opened opened)
            throws InterruptedException {
        System.out.println("Elasticsearch: " + opened.config().url());
        outlets.forEach(outlet -> System.out.println(outlet.feeds().get(0).url()));
        System.err.println("serving until stopped (Ctrl-C)");
        Thread.currentThread().join();
    }

    /** Two names of one outlet give one host, two outlets that nobody knows give two. */
    private static String host(Map<String, Outlet> byHost, OutletCatalog catalog, String name) {
        Set<String> taken = new HashSet<>();
        Stream.concat(catalog.outlets().stream(), byHost.values().stream()).forEach(outlet -> taken.add(outlet.id()));
        Outlet outlet = catalog.byName(name).orElseGet(() -> unknown(name, taken));
        String host = outlet.id() + ".localhost";
        byHost.put(host, outlet);
        return host;
    }

    private static Outlet unknown(String name, Set<String> taken) {
        String id = slug(name);
        int number = 2;
        while (taken.contains(id)) {
            id = slug(name) + '-' + number++;
        }
        return new Outlet(
                OutletIdentity.of(id, name, "central"),
                Ownership.UNKNOWN,
                List.of(),
                List.of(),
                Selectors.NONE,
                RECORDED);
    }

    private static String slug(String name) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "outlet" : plain.substring(0, Math.min(plain.length(), 50));
    }

    private static Outlet served(Outlet outlet, int port) {
        String host = outlet.id() + ".localhost";
        return new Outlet(
                outlet.identity(),
                outlet.ownership(),
                List.of(OutletDomain.main(host)),
                List.of(OutletFeed.verified("http://" + host + ":" + port + "/rss")),
                Selectors.NONE,
                RECORDED);
    }

    private static String hostAndPort(Outlet outlet, int port) {
        return outlet.id() + ".localhost:" + port;
    }
}
