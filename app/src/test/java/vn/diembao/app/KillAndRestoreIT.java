package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.app.site.DemoSite;
import vn.diembao.app.site.ReplaySite;
import vn.diembao.app.site.SiteRequest;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipStory;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.OneMachine;

/** The job dies in the middle and goes on from its checkpoint as if nothing had happened. */
class KillAndRestoreIT {
    private static final int HOLD_AT_FEED_REQUEST = 300;
    private static final int ENOUGH_PAGES = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    private final Collection<SiteRequest> requests = new ConcurrentLinkedQueue<>();
    private final CountDownLatch reached = new CountDownLatch(HOLD_AT_FEED_REQUEST);
    private volatile CountDownLatch hold = new CountDownLatch(0);
    private LocalElasticsearch node;
    private ReplaySite site;
    private Path sources;

    @BeforeEach
    void open() throws IOException {
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(directory.resolve("elasticsearch")));
        site = new ReplaySite(0, this::onRequest);
        sources = DemoSite.open(site, directory.resolve("demo"), Path.of("..", "crawlers", "families"));
    }

    @AfterEach
    void close() {
        hold.countDown();
        site.close();
        node.close();
    }

    @Test
    void row57AKilledRunGoesOnFromItsCheckpoint() throws Exception {
        Path home = directory.resolve("broken");
        hold = new CountDownLatch(1);
        Process first = start(home);
        while (!reached.await(1, TimeUnit.SECONDS)) {
            assertThat(first.isAlive())
                    .as("died too early: " + Files.readString(home.resolve("messages")))
                    .isTrue();
        }
        Path checkpoint = quietCheckpoint(first, home);
        first.destroyForcibly().waitFor();
        List<SiteRequest> before = List.copyOf(requests);
        requests.clear();
        hold.countDown();

        Process second = start(home);
        assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        String told = Files.readString(home.resolve("messages"));
        System.out.println(told.lines().findFirst().orElse("") + "; feed requests before the kill "
                + feedsOf(before).size() + ", after it " + feedsOf(requests).size());
        assertThat(second.exitValue()).as(told).isZero();
        assertThat(told)
                .contains("going on from checkpoint " + checkpoint.getFileName())
                .as("counts of posts that are told again are repetitions")
                .containsPattern("clips 217 \\+ updates 2 \\+ duplicates \\d+ \\+ rejections 2 = (\\d+) of \\1 items");
        everyFeedIsAskedForWithItsSavedValidator(before);
        noPageIsReadTwice(before);

        Map<String, List<String>> broken = clips();
        forget();
        Path unbroken = directory.resolve("unbroken");
        Process whole = start(unbroken);
        assertThat(whole.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(whole.exitValue())
                .as(Files.readString(unbroken.resolve("messages")))
                .isZero();
        assertThat(broken).hasSizeGreaterThan(80).isEqualTo(clips());
        assertThat(broken.values().stream().flatMap(List::stream))
                .filteredOn(line -> line.startsWith("REPRINT of "))
                .as("the copies the demo's outlets make of each other")
                .hasSizeBetween(3, 4);
    }

    private void everyFeedIsAskedForWithItsSavedValidator(List<SiteRequest> before) {
        Map<String, String> saved = new TreeMap<>();
        feedsOf(before).stream()
                .filter(request -> request.etag() != null)
                .forEach(request -> saved.put(request.target(), request.etag()));
        Set<String> askedAgain = new HashSet<>();
        for (SiteRequest request : feedsOf(requests)) {
            if (askedAgain.add(request.target()) && saved.containsKey(request.target())) {
                assertThat(request.ifNoneMatch()).as(request.target()).isEqualTo(saved.get(request.target()));
            }
        }
        assertThat(saved).hasSizeGreaterThan(8);
    }

    private void noPageIsReadTwice(List<SiteRequest> before) {
        Set<String> pages = new HashSet<>();
        before.stream().filter(KillAndRestoreIT::isPage).forEach(request -> pages.add(request.target()));
        List<String> again = requests.stream()
                .filter(KillAndRestoreIT::isPage)
                .filter(request -> request.status() == 200)
                .map(SiteRequest::target)
                .filter(pages::contains)
                .toList();
        // The edited story is read again because its feed says it changed.
        assertThat(again).hasSizeLessThanOrEqualTo(1);
    }

    /** Waits for a checkpoint begun after the last page was read, while the feeds are held. */
    private Path quietCheckpoint(Process run, Path home) throws Exception {
        Path checkpoints = new DiembaoHome(home).checkpoints();
        Optional<Path> last = Optional.empty();
        long pages = -1;
        int quiet = 0;
        while (quiet < 3) {
            boolean ended = run.waitFor(50, TimeUnit.MILLISECONDS);
            assertThat(ended)
                    .as("ended too early: " + Files.readString(home.resolve("messages")))
                    .isFalse();
            Optional<Path> now = OneMachine.latestCheckpoint(checkpoints, PollLimit.UNTIL_UNCHANGED);
            if (now.isPresent() && !now.equals(last)) {
                long read = requests.stream().filter(KillAndRestoreIT::isPage).count();
                quiet = read == pages && read > ENOUGH_PAGES ? quiet + 1 : 0;
                pages = read;
                last = now;
            }
        }
        return last.orElseThrow();
    }

    /** From a certain feed request on, feeds are held until the client is dead; what is held is never answered in time. */
    private void onRequest(SiteRequest request) {
        if (isFeed(request)) {
            reached.countDown();
            if (reached.getCount() == 0 && hold.getCount() > 0) {
                try {
                    hold.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return;
            }
        }
        requests.add(request);
    }

    private Process start(Path home) throws IOException {
        return ChildRun.start(home, sources, node.url(), site, "--until-unchanged");
    }

    /** Ids, versions and copies of all clips; which clip opened a story hangs on the order in which pages came. */
    private Map<String, List<String>> clips() throws IOException {
        try (ElasticsearchConnection connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()))) {
            ElasticsearchClient client = connection.client();
            client.indices().refresh(r -> r.index(StoredIndex.CLIPS.alias()));
            Map<String, List<String>> clips = new TreeMap<>();
            client.search(s -> s.index(StoredIndex.CLIPS.alias()).size(1_000), Clip.class)
                    .hits()
                    .hits()
                    .forEach(hit -> clips.put(hit.id(), told(hit.source())));
            return clips;
        }
    }

    private static List<String> told(Clip clip) {
        List<String> told = new ArrayList<>();
        told.add(clip.history().firstSeenAt() + " withdrawn " + clip.history().withdrawnAt());
        ClipStory story = clip.story();
        told.add(story.kind() + " of " + story.duplicateOf() + " in " + story.firstOutlet() + " with "
                + story.reprints());
        clip.history().versions().forEach(version -> told.add(version.contentHash()));
        return told;
    }

    private void forget() throws IOException {
        try (ElasticsearchConnection connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()))) {
            for (StoredIndex index : StoredIndex.values()) {
                connection.client().indices().delete(d -> d.index(index.concrete()));
            }
        }
    }

    private static List<SiteRequest> feedsOf(Collection<SiteRequest> requests) {
        return requests.stream().filter(KillAndRestoreIT::isFeed).toList();
    }

    private static boolean isFeed(SiteRequest request) {
        return request.target().endsWith("/rss/home.rss");
    }

    private static boolean isPage(SiteRequest request) {
        return request.target().endsWith(".htm") || request.target().endsWith(".html");
    }
}
