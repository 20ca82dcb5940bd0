package vn.diembao.pipeline.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.model.Clip;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.ElasticsearchNode;
import vn.diembao.pipeline.Samples;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/** What a change of the taxonomy would relabel, on a real index of more than one page. */
@Timeout(120)
final class StoredTextsIT {
    /** More than a page of answers. */
    private static final int CLIPS = 620;

    private static final TaxonomyEdition SHIPPED = TaxonomyEdition.shipped();

    private static ElasticsearchNode node;

    @BeforeAll
    static void index(@TempDir Path directory) throws Exception {
        node = new ElasticsearchNode(directory);
        new IndexInstaller(node.client()).install();
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < CLIPS; i++) {
            String title = i % 100 == 0 ? "Sân chơi mẫu của thợ lần " + i : "Trời nắng đẹp ngày " + i;
            clips.add(Samples.clip("https://bao-mau.vn/bai-" + i, title));
        }
        node.client().bulk(b -> {
            clips.forEach(clip -> b.operations(o -> o.index(in ->
                    in.index(StoredIndex.CLIPS.alias()).id(clip.article().id()).document(clip))));
            return b;
        });
        node.client().indices().refresh(r -> r.index(StoredIndex.CLIPS.alias()));
    }

    @AfterAll
    static void stop() throws Exception {
        node.close();
    }

    @Test
    void everyTextIsComparedOnceOverAllPages() throws Exception {
        TaxonomyComparison comparison = new TaxonomyComparison(Taxonomy.load(SHIPPED), edited());
        List<LabelChange> changes = new ArrayList<>();

        new StoredTexts(node.client()).forEachWhile(text -> {
            LabelChange change = comparison.compare(text.id(), text.url(), text.input());
            return change.isNone() || changes.add(change);
        });

        assertThat(comparison.texts()).isEqualTo(CLIPS);
        assertThat(changes).hasSize(7).allSatisfy(change -> {
            assertThat(change.title()).startsWith("Sân chơi mẫu");
            assertThat(change.url()).startsWith("https://bao-mau.vn/bai-");
            assertThat(change.come()).contains("programmes:san-choi-mau");
        });
    }

    @Test
    void readingEndsWhenItIsToldTo() throws Exception {
        List<String> ids = new ArrayList<>();
        StoredTexts texts = new StoredTexts(node.client());

        texts.forEachWhile(text -> {
            ids.add(text.id());
            return ids.size() < 5;
        });

        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        assertThat(texts.count()).isEqualTo(CLIPS);
    }

    private static Taxonomy edited() {
        return Taxonomy.load(SHIPPED.with(
                "programmes.yaml",
                SHIPPED.texts().get("programmes.yaml")
                        + "- {id: san-choi-mau, name: Sân chơi mẫu, kind: event, aliases: [Sân chơi mẫu của thợ]}\n"));
    }
}
