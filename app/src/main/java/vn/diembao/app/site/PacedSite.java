package vn.diembao.app.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Some outlets on loopback whose feeds tell of one more article at each poll and take their time to answer, so that a run
 * that reads them lasts as long as is wanted and is at every step at once. Some articles are edited or withdrawn later.
 * The site remembers nothing of its clients: any number of runs read the same.
 */
public final class PacedSite implements AutoCloseable {
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
        for (DemoScript.DemoOutlet outlet : paced.outlets) {
            List<DemoStory> own = paced.stories.of(outlet);
            StorySite pages = StorySite.of(outlet, paced.site);
            paced.site.add(List.of(paced.tape(pages, own)));
            paced.site.add(outlet.host(), pages.pages(own));
            pages.writeSource(paced.sources(), "Invented, to be read by runs that are killed.");
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
        } else if (request.target().endsWith(StorySite.FEED_PATH)) {
            try {
                closing.await(paceMillis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private FeedTape tape(StorySite pages, List<DemoStory> own) throws IOException {
        DemoScript.DemoOutlet outlet = pages.outlet();
        FeedTape.Recorder recorder = new FeedTape.Recorder(
                outlet.host(),
                StorySite.FEED_PATH,
                StorySite.FEED_TYPE,
                directory.resolve("tapes").resolve(outlet.id()));
        Instant end = stories.end();
        for (Instant at = BEGIN; !at.isAfter(end); at = at.plus(STEP)) {
            recorder.add(at, RssWriter.write(outlet.name(), pages.root(), pages.items(own, at)), false);
        }
        return recorder.tape();
    }
}
