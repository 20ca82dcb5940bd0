package vn.diembao.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.app.site.DemoSite;
import vn.diembao.app.site.ReplaySite;
import vn.diembao.app.site.SiteRequest;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipVersion;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.StoredIndex;

/** What was crawled is kept, and read again it gives the same clips, without a request. */
final class KeptPagesIT {
    private static final String FAMILY = "vccorp.yaml";

    @TempDir
    private Path directory;

    private final Collection<SiteRequest> requests = new ConcurrentLinkedQueue<>();
    private LocalElasticsearch node;
    private ReplaySite site;
    private Path sources;
    private Path warc;

    @BeforeEach
    void open() throws IOException {
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(directory.resolve("elasticsearch")));
        site = new ReplaySite(0, requests::add);
        sources = DemoSite.open(site, directory.resolve("demo"), Path.of("..", "crawlers", "families"));
        Path home = directory.resolve("home");
        warc = new DiembaoHome(home).warc();
        System.setProperty("diembao.home", home.toString());
    }

    @AfterEach
    void close() {
        System.clearProperty("diembao.home");
        site.close();
        node.close();
    }

    @Test
    void keptPagesGiveTheSameClipsAndANewSelectorAnotherText() throws Exception {
        Invocation crawl =
                call("run", "--until-unchanged", "--fresh", "--allow-loopback", "*.localhost:" + site.port());
        assertThat(crawl.status()).as(crawl.toString()).isZero();
        Map<String, Clip> crawled = pressClips();
        assertThat(crawled).hasSizeGreaterThan(60);
        try (Stream<Path> files = Files.list(warc)) {
            assertThat(files).isNotEmpty().allMatch(file -> file.toString().endsWith(".warc.gz"));
        }

        forget();
        requests.clear();
        Invocation replay = replay();
        assertThat(replay.status()).as(replay.toString()).isZero();
        assertThat(pressClips()).isEqualTo(crawled);

        Invocation again = replay();
        assertThat(again.out()).startsWith("clips 0 + updates 0 + duplicates ");
        assertThat(pressClips()).isEqualTo(crawled);

        aLostSourceFileLeavesItsClipsAsTheyAre(crawled);

        dropTheFirstParagraph();
        Invocation tuned = replay();
        assertThat(tuned.out()).startsWith("clips 0 + updates ");
        onlyTheTextOfTheFamilyDiffers(crawled, pressClips());
        assertThat(requests).as("no request leaves the machine").isEmpty();
    }

    private void aLostSourceFileLeavesItsClipsAsTheyAre(Map<String, Clip> crawled) throws IOException {
        Path file = sources.resolve("nhip-tho.yaml");
        String kept = Files.readString(file);
        Files.delete(file);
        Invocation lost = replay();
        Files.writeString(file, kept);
        assertThat(lost.status()).isEqualTo(1);
        assertThat(lost.err())
                .anyMatch(line -> line.endsWith("of outlets that no source file names; their clips stay as they are"));
        assertThat(pressClips()).isEqualTo(crawled);
    }

    @Test
    void recordsThatCannotBeReadAreToldAndTheRestGoesIn() throws Exception {
        Files.createDirectories(warc);
        String http = "HTTP/1.1 404 Not Found\r\n\r\n";
        String record = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://nowhere.example/1\r\n"
                + "WARC-Date: 2025-07-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:6f1f3a3e-0000-4000-8000-000000000001>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + http.length() + "\r\n\r\n"
                + http + "\r\n\r\n";
        Files.writeString(warc.resolve("a.warc"), record + record.replace("Length: ", "Length: 9"), UTF_8);

        Invocation replay = replay();

        assertThat(replay.status()).isEqualTo(1);
        assertThat(replay.out())
                .startsWith("clips 0 + updates 0 + duplicates 0 + rejections 2 = 2 of 2 items")
                .contains("BAD_RECORD=1", "UNKNOWN_OUTLET=1");
        assertThat(replay.err())
                .anyMatch(line -> line.startsWith("1 record could not be read"))
                .anyMatch(line -> line.contains(" at byte "));
    }

    private Invocation replay() {
        return call("replay", "--warc", warc.toString());
    }

    private Invocation call(String... arguments) {
        return Invocation.of(Stream.concat(
                        Stream.of(arguments), Stream.of("--sources", sources.toString(), "--elasticsearch", node.url()))
                .toArray(String[]::new));
    }

    private void dropTheFirstParagraph() throws IOException {
        Path family = sources.resolveSibling("families").resolve(FAMILY);
        String before = Files.readString(family);
        String after = before.replace("\ndrop:\n", "\ndrop:\n  - \".detail-content p:first-of-type\"\n");
        assertThat(after).isNotEqualTo(before);
        Files.writeString(family, after);
    }

    private static void onlyTheTextOfTheFamilyDiffers(Map<String, Clip> before, Map<String, Clip> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        int differ = 0;
        for (Clip clip : after.values()) {
            Clip old = before.get(clip.article().id());
            assertThat(clip.article().title()).isEqualTo(old.article().title());
            assertThat(clip.history().updatedAt()).isEqualTo(old.history().updatedAt());
            assertThat(clip.history().firstSeenAt()).isEqualTo(old.history().firstSeenAt());
            assertThat(clip.history().versions())
                    .extracting(ClipVersion::seenAt)
                    .isEqualTo(old.history().versions().stream()
                            .map(ClipVersion::seenAt)
                            .toList());
            if (!clip.article().contentHash().equals(old.article().contentHash())) {
                differ++;
                assertThat(clip.article().body().length())
                        .isLessThan(old.article().body().length());
            }
        }
        assertThat(differ).isBetween(5, before.size() - 5);
    }

    private Map<String, Clip> pressClips() throws IOException {
        try (ElasticsearchConnection connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()))) {
            connection.client().indices().refresh(r -> r.index(StoredIndex.CLIPS.alias()));
            Map<String, Clip> clips = new TreeMap<>();
            connection
                    .client()
                    .search(s -> s.index(StoredIndex.CLIPS.alias()).size(1_000), Clip.class)
                    .hits()
                    .hits()
                    .stream()
                    .filter(hit -> hit.source().article().kind() == ArticleKind.PRESS)
                    .forEach(hit -> clips.put(hit.id(), withoutStory(hit.source())));
            return clips;
        }
    }

    /** Which clip opens a story goes by the order of arrival, and kept pages are read in another one. */
    private static Clip withoutStory(Clip clip) {
        return new Clip(clip.article(), clip.outlet(), clip.labels(), clip.history(), null);
    }

    private void forget() throws IOException {
        try (ElasticsearchConnection connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()))) {
            for (StoredIndex index : StoredIndex.values()) {
                connection.client().indices().delete(d -> d.index(index.concrete()));
            }
        }
    }
}
