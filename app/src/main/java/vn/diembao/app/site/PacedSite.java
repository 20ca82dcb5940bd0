package vn.diembao.app.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Some outlets on loopback whose feeds tell of one more article at each poll and take their time to answer, so that a run
 * that reads them lasts as long as is wanted and is at every step at once. Some articles are edited or withdrawn later.
 * The site remembers nothing of its clients: any number of runs read the same.
 */
public final class PacedSite implements AutoCloseable {
    private static final String FAMILY = "vccorp";
    private static final String FEED_PATH = "/rss/home.rss";
    private static final int FEED_LENGTH = 15;
    private static final Duration STEP = Duration.ofHours(1);
    private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");

    private final List<DemoScript.DemoOutlet> outlets;
    private final NumberedStories stories;
    private final long paceMillis;
    private final ReplaySite site;
    private final Path directory;
    private final AtomicInteger pages = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);

    private PacedSite(int hosts, int articles, Duration pace, Path directory) throws IOException {
        outlets = NumberedStories.outlets(hosts);
        stories = new NumberedStories(articles, hosts, BEGIN, STEP);
        paceMillis = pace.toMillis();
        this.directory = directory;
        site = new ReplaySite(0, this::onRequest);
    }

    /**
     * Starts on a free port.
     *
     * @param articles of all hosts together
     * @param pace how long a feed takes to answer
     * @param directory where its feeds and source files are kept
     * @param families the product's CMS families
     */
    public static PacedSite open(int hosts, int articles, Duration pace, Path directory, Path families)
            throws IOException {
        PacedSite paced = new PacedSite(hosts, articles, pace, directory);
        Files.createDirectories(paced.sources());
        DemoLayout layout = new DemoLayout(FAMILY);
        for (DemoScript.DemoOutlet outlet : paced.outlets) {
            List<DemoStory> own = paced.stories.of(outlet);
            paced.site.add(List.of(paced.tape(outlet, own)));
            paced.site.add(outlet.host(), paced.pages(layout, outlet, own));
            paced.writeSource(outlet);
        }
        DemoSite.copyFamilies(families, Files.createDirectories(directory.resolve("families")));
        return paced;
    }

    /** Directory of the source files. */
    public Path sources() {
        return directory.resolve("sources");
    }

    /** What a run has to be allowed to read. */
    public String loopback() {
        return "*.localhost:" + site.port();
    }

    /** Pages asked for since the last {@link #forget()}. */
    public int pagesAsked() {
        return pages.get();
    }

    /** Counts from nought again. */
    public void forget() {
        pages.set(0);
    }

    @Override
    public void close() {
        closing.countDown();
        site.close();
    }

    private void onRequest(SiteRequest request) {
        if (request.target().endsWith(".htm")) {
            pages.incrementAndGet();
        } else if (request.target().endsWith(FEED_PATH)) {
            try {
                closing.await(paceMillis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private FeedTape tape(DemoScript.DemoOutlet outlet, List<DemoStory> own) throws IOException {
        FeedTape.Recorder recorder = new FeedTape.Recorder(
                outlet.host(),
                FEED_PATH,
                "application/rss+xml; charset=utf-8",
                directory.resolve("tapes").resolve(outlet.id()));
        Instant end = stories.end();
        for (Instant at = BEGIN; !at.isAfter(end); at = at.plus(STEP)) {
            recorder.add(at, RssWriter.write(outlet.name(), root(outlet), items(outlet, own, at)), false);
        }
        return recorder.tape();
    }

    private List<RssWriter.Item> items(DemoScript.DemoOutlet outlet, List<DemoStory> own, Instant at) {
        return own.stream()
                .filter(story -> story.isPublished(at))
                .sorted(Comparator.comparing(DemoStory::published).reversed())
                .limit(FEED_LENGTH)
                .map(story -> item(root(outlet) + story.path(), story, at))
                .toList();
    }

    private static RssWriter.Item item(String link, DemoStory story, Instant at) {
        Instant touched = story.touched(at);
        ZonedDateTime published = story.published().atZone(ZoneOffset.ofHours(7));
        return new RssWriter.Item(
                link,
                link,
                story.title(at),
                story.script().lead(),
                DateTimeFormatter.RFC_1123_DATE_TIME.format(published),
                touched == null ? null : touched.toString());
    }

    private Site pages(DemoLayout layout, DemoScript.DemoOutlet outlet, List<DemoStory> own) {
        Map<String, DemoStory> byPath = new TreeMap<>();
        own.forEach(story -> byPath.put(story.path(), story));
        return (path, at) -> {
            if (path.equals("/robots.txt")) {
                return Site.Answer.text("User-agent: *\nDisallow: /tim-kiem\n");
            }
            DemoStory story = byPath.get(path);
            if (story == null || !story.isPublished(at)) {
                return Site.Answer.html(404, "<!doctype html><title>404</title>")
                        .at(at);
            }
            return story.isWithdrawn(at)
                    ? Site.Answer.html(410, "<!doctype html><title>410</title>").at(at)
                    : Site.Answer.html(200, page(layout, outlet, story, at)).at(at);
        };
    }

    private String page(DemoLayout layout, DemoScript.DemoOutlet outlet, DemoStory story, Instant at) {
        try {
            return layout.page(outlet, story, root(outlet) + story.path(), at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeSource(DemoScript.DemoOutlet outlet) throws IOException {
        Map<String, Object> source = new TreeMap<>();
        source.put("id", outlet.id());
        source.put("name", outlet.name());
        source.put("kind", outlet.kind());
        source.put("domains", List.of(Map.of("host", outlet.host())));
        source.put("feeds", List.of(Map.of("url", root(outlet) + FEED_PATH, "grade", "verified", "interval", "5m")));
        source.put("family", FAMILY);
        source.put("pages", true);
        source.put("archive", true);
        source.put("delay", "0s");
        source.put("notes", "Invented, to be read by runs that are killed.");
        Files.writeString(sources().resolve(outlet.id() + ".yaml"), new YAMLMapper().writeValueAsString(source), UTF_8);
    }

    private String root(DemoScript.DemoOutlet outlet) {
        return "http://" + outlet.host() + ":" + site.port();
    }
}
