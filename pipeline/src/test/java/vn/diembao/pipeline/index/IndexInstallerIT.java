package vn.diembao.pipeline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.model.elasticsearch.ElasticsearchMismatchException;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.ElasticsearchNode;

/** Indices that an earlier release left behind. */
@Timeout(120)
final class IndexInstallerIT {
    private static final StoredIndex INDEX = StoredIndex.SOURCE_HOURS;

    @TempDir
    private Path home;

    private ElasticsearchNode node;

    @BeforeEach
    void start() {
        node = new ElasticsearchNode(home);
    }

    @AfterEach
    void stop() throws Exception {
        node.close();
    }

    @Test
    void row59IndexOfAnEarlierReleaseGetsTheFieldsItLacks() throws Exception {
        node.client().indices().create(c -> c.index(INDEX.concrete())
                .aliases(INDEX.alias(), a -> a.isWriteIndex(true))
                .mappings(m -> m.properties("source_id", p -> p.keyword(k -> k.ignoreAbove(1_024)))));
        new IndexInstaller(node.client()).install();
        assertThat(node.client()
                        .indices()
                        .getMapping(g -> g.index(INDEX.concrete()))
                        .get(INDEX.concrete())
                        .mappings()
                        .properties())
                .containsKeys("source_id", "revisits", "rejections");
    }

    @Test
    void row56FieldOfAnotherKindIsSaidBeforeAnythingIsWritten() throws Exception {
        node.client().indices().create(c -> c.index(INDEX.concrete())
                .aliases(INDEX.alias(), a -> a.isWriteIndex(true))
                .mappings(m -> m.properties("source_id", p -> p.date(d -> d))));
        assertThatThrownBy(() -> new IndexInstaller(node.client()).install())
                .isInstanceOf(ElasticsearchMismatchException.class)
                .hasMessageContaining("source-hours-v1")
                .hasMessageContaining("source_id");
    }
}
