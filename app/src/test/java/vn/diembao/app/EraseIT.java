package vn.diembao.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.app.site.DemoSite;
import vn.diembao.app.site.ReplaySite;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.DeadLetter;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;

/** A text is erased, crawled again, and an older state is restored: it stays away from everywhere. */
@Timeout(400)
final class EraseIT {
    private static final int MOST_OF_THE_DEMO = 80;

    @TempDir
    private Path directory;

    private LocalElasticsearch node;
    private ElasticsearchConnection connection;
    private ReplaySite site;
    private Path sources;
    private Path home;

    @BeforeEach
    void open() throws IOException {
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(directory.resolve("elasticsearch")));
        connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()));
        new IndexInstaller(client()).install();
        site = new ReplaySite(0, request -> {});
        sources = DemoSite.open(site, directory.resolve("demo"), Path.of("..", "crawlers", "families"));
        home = Files.createDirectories(directory.resolve("home"));
        System.setProperty("diembao.home", home.toString());
    }

    @AfterEach
    void close() throws IOException {
        System.clearProperty("diembao.home");
        connection.close();
        site.close();
        node.close();
    }

    @Test
    void row72ErasedTextStaysAwayAfterARecrawlAndAnOlderState() throws Exception {
        Path older = killedRun();
        JsonNode clip = original();
        String id = clip.at("/id").textValue();
        String url = clip.at("/url").textValue();
        Path elsewhere = directory.resolve("issued");
        digests(clip, elsewhere);
        letters(clip);
        assertThat(everywhere()).as("it is there to begin with").contains(url);

        String variant = url + "?utm_source=zalo&fbclid=x#cmt";
        Invocation dry = erase("--dry-run", "--url", variant);
        assertThat(dry.out()).startsWith("would be removed").containsPattern("clips +1");
        assertThat(clips()).contains(clip);

        Invocation done = erase("--url", variant);
        assertThat(done.status()).as(done.err().toString()).isZero();
        assertThat(done.out())
                .containsPattern("clips +1")
                .containsPattern("dead letters +2")
                .containsPattern("raw pages +[1-9][0-9]*  in 1 file")
                .containsPattern("places in editions +[1-9][0-9]*  in [4-9] files")
                .containsPattern("kept away by +[1-9]");
        assertThat(done.err()).anyMatch(line -> line.startsWith("the same text stays at other outlets"));
        assertGone(id, url);
        assertThat(erase("--url", url).out())
                .as("a second call changes nothing")
                .containsPattern("clips +0")
                .containsPattern("raw pages +0")
                .containsPattern("kept away by +0");

        recrawl();
        assertGone(id, url);
        assertThat(stored().search(StoredIndex.REJECTIONS, "reason", "ERASED"))
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.at("/url").textValue()).isEmpty());

        restore(older, clip);
        assertGone(id, url);
        assertThat(stored().search(StoredIndex.CLIPS, "story.duplicate_of", id))
                .as("copies name another one as the first")
                .isEmpty();
    }

    /** Killed in the middle, as by a power cut: it leaves a file of raw pages open and a checkpoint, which is kept aside. */
    private Path killedRun() throws Exception {
        Process run = ChildRun.start(home, sources, node.url(), site);
        while (clips().size() < MOST_OF_THE_DEMO) {
            assertThat(run.waitFor(300, TimeUnit.MILLISECONDS)).as(told()).isFalse();
        }
        ChildRun.awaitCheckpoint(run, home);
        ChildRun.awaitCheckpoint(run, home);
        run.destroyForcibly().waitFor();
        Path kept = directory.resolve("older");
        copy(home.resolve("checkpoints"), kept);
        return kept;
    }

    private void recrawl() throws Exception {
        Process run = ChildRun.start(home, sources, node.url(), site, "--until-unchanged", "--fresh");
        assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(told()).isZero();
    }

    /** With the clip in the index again, as if it had been under way when the older state was taken. */
    private void restore(Path older, JsonNode clip) throws Exception {
        stored().put(StoredIndex.CLIPS, clip.at("/id").textValue(), clip);
        ObjectNode ancient = clip.deepCopy();
        ancient.put("id", "ancient").put("url", "https://bao-mau.vn/cu.html").put("title", "Tin rất cũ");
        ancient.withObject("/history").put("first_seen_at", "2015-01-01T00:00:00Z");
        stored().put(StoredIndex.CLIPS, "ancient", ancient);
        DiembaoHome.discard(home.resolve("checkpoints"));
        copy(older, home.resolve("checkpoints"));
        Process run = ChildRun.start(home, sources, node.url(), site);
        while (clips().contains(clip)
                || !stored().search(StoredIndex.CLIPS, "id", "ancient").isEmpty()) {
            assertThat(run.waitFor(300, TimeUnit.MILLISECONDS)).as(told()).isFalse();
        }
        ChildRun.awaitCheckpoint(run, home);
        assertThat(told()).contains("going on from checkpoint");
        run.destroyForcibly().waitFor();
    }

    private void assertGone(String id, String url) throws Exception {
        assertThat(stored().search(StoredIndex.CLIPS, "id", id)).isEmpty();
        assertThat(everywhere()).doesNotContain(url);
    }

    /** All that is stored of anything: documents, raw pages, issued editions. */
    private String everywhere() throws IOException {
        StringBuilder all = new StringBuilder();
        stored().search(StoredIndex.REJECTIONS, "stage", null).forEach(all::append);
        clips().stream().map(clip -> clip.at("/url")).forEach(all::append);
        for (Path place : List.of(home.resolve("warc"), home.resolve("digests"), directory.resolve("issued"))) {
            for (Path file : Files.isDirectory(place) ? files(place) : List.<Path>of()) {
                all.append(file.toString().contains(".warc.gz") ? unpacked(file) : Files.readString(file, UTF_8));
            }
        }
        return all.toString();
    }

    private void digests(JsonNode clip, Path elsewhere) {
        String day = Instant.parse(clip.at("/history/first_seen_at").textValue())
                .plusSeconds(24 * 3_600)
                .toString()
                .substring(0, 10);
        for (String period : List.of("day", "week")) {
            call("digest", "--period", period, "--date", day, "--format", "html,md");
            call("digest", "--period", period, "--date", day, "--format", "html,md", "--out", elsewhere.toString());
        }
    }

    private void letters(JsonNode clip) throws IOException {
        String url = clip.at("/url").textValue();
        Rejection timeout = new Rejection(
                "s",
                Stage.FETCH,
                RejectionReason.TIMEOUT,
                url + "?utm_medium=rss",
                "30 s",
                Clock.systemUTC().instant());
        DeadLetter letter = DeadLetter.of(timeout, null);
        stored().put(StoredIndex.REJECTIONS, letter.id(), letter);
        stored().refuse(clip);
    }

    /** An article that others copied, told of in an edition. */
    private JsonNode original() throws IOException {
        return clips().stream()
                .filter(clip -> clip.at("/story/reprints").intValue() > 0)
                .filter(clip -> !clip.at("/labels/relevance").textValue().equals("none"))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> clips() throws IOException {
        return stored().search(StoredIndex.CLIPS, "kind", null);
    }

    private StoredDocuments stored() {
        return new StoredDocuments(connection.client());
    }

    private ElasticsearchClient client() {
        return connection.client();
    }

    private String told() throws IOException {
        return Files.readString(home.resolve("messages"));
    }

    private Invocation erase(String... arguments) {
        return call(Stream.concat(
                        Stream.of("erase"),
                        Stream.concat(Stream.of(arguments), Stream.of("--sources", sources.toString())))
                .toArray(String[]::new));
    }

    private Invocation call(String... arguments) {
        return Invocation.of(Stream.concat(Stream.of(arguments), Stream.of("--elasticsearch", node.url()))
                .toArray(String[]::new));
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String unpacked(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            byte[] bytes = new byte[1 << 16];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                text.append(new String(bytes, 0, read, UTF_8));
            }
        } catch (IOException e) {
            // A killed run leaves a record cut off.
        }
        return text.toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copied = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(path, copied);
                }
            }
        }
    }
}
