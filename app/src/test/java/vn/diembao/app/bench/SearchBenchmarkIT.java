package vn.diembao.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/** Searches over a few clips: what is measured, not how fast it is. */
@Timeout(300)
final class SearchBenchmarkIT {
    private static final int CLIPS = 300;

    @TempDir
    private Path directory;

    @Test
    void everySearchIsMeasuredAgainstAMatchAllOfTheSameIndex() throws IOException {
        List<Figure> figures;
        try (LocalElasticsearch node =
                        LocalElasticsearch.start(LocalElasticsearchConfig.of(directory.resolve("elasticsearch")));
                ElasticsearchConnection connection =
                        new ElasticsearchConnection(ElasticsearchConfig.open(node.url()))) {
            figures = new SearchBenchmark(
                            connection.client(), directory, Taxonomy.load().terms())
                    .run(new SearchBenchmark.Plan(CLIPS, 3, 1), System::nanoTime, stored -> {});
        }
        Map<String, Double> medians = figures.stream()
                .collect(Collectors.toMap(figure -> figure.subject() + ", " + figure.unit(), Figure::median));
        assertThat(medians)
                .containsEntry("clips indexed, clips", (double) CLIPS)
                .containsEntry("clips exported, clips", (double) CLIPS)
                .containsKeys(
                        "everything, s",
                        "a word without marks, s",
                        "two words with marks, s",
                        "a phrase, s",
                        "three facets, s",
                        "page 4 of all, s",
                        "export of some 10,000 clips as CSV, s",
                        "match_all, a page of clips, s",
                        "a phrase to match_all, a page of clips, x");
        assertThat(medians.values()).allSatisfy(value -> assertThat(value).isPositive());
    }
}
