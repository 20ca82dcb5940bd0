package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.ClipId;
import vn.diembao.model.DeadLetter;
import vn.diembao.model.KeptDocument;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.model.StoredJson;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;

/** The verb {@code erase} on an index, without a run. */
@Timeout(120)
final class EraseVerbIT {
    private static final JsonMapper JSON = StoredJson.mapper();

    @TempDir
    private Path directory;

    private LocalElasticsearch node;
    private ElasticsearchConnection connection;

    @BeforeEach
    void open() {
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(directory.resolve("elasticsearch")));
        connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()));
        System.setProperty("diembao.home", directory.resolve("home").toString());
    }

    @AfterEach
    void close() throws IOException {
        System.clearProperty("diembao.home");
        connection.close();
        node.close();
    }

    @Test
    void row72AllThatAnAuthorWroteIsErasedWithItsLetters() throws IOException {
        new IndexInstaller(client()).install();
        String author = ClipId.sha256("a keyed hash");
        ObjectNode post = JSON.createObjectNode()
                .put("id", ClipId.sha256("trang:1"))
                .put("url", "https://trang.vn/posts/1")
                .put("author_key", author);
        stored().put(StoredIndex.CLIPS, ClipId.sha256("trang:1"), post);
        stored().put(
                        StoredIndex.CLIPS,
                        "other",
                        JSON.createObjectNode().put("id", "other").put("url", "https://trang.vn/posts/2"));
        DeadLetter letter = DeadLetter.of(
                new Rejection("trang", Stage.INDEX, RejectionReason.INDEX_REFUSED, "", "400", Instant.EPOCH),
                new KeptDocument("clips", ClipId.sha256("trang:3"), "UPSERT", post.toString()));
        stored().put(StoredIndex.REJECTIONS, letter.id(), letter);

        assertThat(erase("--author", author, "--dry-run").out())
                .containsPattern("clips +1")
                .containsPattern("dead letters +1");
        Invocation done = erase("--author", author);
        assertThat(done.status()).as(done.err().toString()).isZero();
        assertThat(done.out()).containsPattern("clips +1").containsPattern("dead letters +1");
        assertThat(stored().search(StoredIndex.CLIPS, "id", "other")).hasSize(1);
        assertThat(stored().search(StoredIndex.CLIPS, "author_key", author)).isEmpty();
        assertThat(stored().search(StoredIndex.REJECTIONS, "stage", null)).isEmpty();
        assertThat(stored().search(StoredIndex.ERASURES, "kind", null))
                .as("the author, the post by its id and by its address")
                .extracting(entry -> entry.at("/key").textValue())
                .containsExactlyInAnyOrder(author, ClipId.sha256("trang:1"), ClipId.ofUrl("https://trang.vn/posts/1"));
        assertThat(erase("--author", author).out()).containsPattern("clips +0").containsPattern("kept away by +0");
    }

    @Test
    void wrongCallsAreToldInOneLine() {
        assertThat(erase("--url", "ftp://bao.vn/a").err())
                .containsExactly("not the web address of a text (https://host/path): ftp://bao.vn/a");
        assertThat(erase("--url", "https://a:b@bao.vn/a").status()).isEqualTo(2);
        assertThat(erase("--author", "Nguyễn Văn A").err())
                .singleElement()
                .asString()
                .startsWith("an author key is 64 hex digits");
        assertThat(erase("--url", "https://bao.vn/a").err())
                .containsExactly("nothing has been indexed at " + node.url() + " yet: is it the right one?");
    }

    private StoredDocuments stored() {
        return new StoredDocuments(connection.client());
    }

    private ElasticsearchClient client() {
        return connection.client();
    }

    private Invocation erase(String... arguments) {
        return Invocation.of(Stream.concat(
                        Stream.of("erase", "--elasticsearch", node.url(), "--sources", "../crawlers/sources"),
                        Stream.of(arguments))
                .toArray(String[]::new));
    }
}
