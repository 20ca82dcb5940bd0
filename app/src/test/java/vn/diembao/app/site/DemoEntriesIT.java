package vn.diembao.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.entry.EntryImport;
import vn.diembao.crawlers.attachment.AttachmentShelf;
import vn.diembao.crawlers.entry.EntryPlan;
import vn.diembao.crawlers.entry.EntryRow;
import vn.diembao.crawlers.entry.EntryTable;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletFiles;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/** The demo's table of print, television and radio: whole, and taken in once. */
final class DemoEntriesIT {
    @TempDir
    private Path directory;

    @Test
    void everyRowOfTheDemoIsTakenAndOneHasAScan() throws Exception {
        List<Outlet> outlets = outlets();
        AttachmentShelf shelf = new AttachmentShelf(directory.resolve("attachments"));
        List<EntryRow> rows = new ArrayList<>();
        EntryTable.Outcome outcome = new EntryTable(
                        outlets, shelf, new EntryPlan(Instant.parse("2026-01-01T00:00:00Z"), true, false))
                .read(DemoEntries.write(directory.resolve("entries")), rows::add);
        assertThat(outcome.problem()).isNull();
        assertThat(rows).hasSize(6).allSatisfy(row -> assertThat(row.problems()).isEmpty());
        assertThat(rows)
                .extracting(row -> row.entry().kind())
                .contains(ArticleKind.PRINT, ArticleKind.TV, ArticleKind.RADIO);
        assertThat(rows).extracting(row -> row.entry().clipId()).doesNotHaveDuplicates();
        assertThat(rows)
                .filteredOn(row -> row.entry().placement().attachment() != null)
                .singleElement()
                .satisfies(row -> assertThat(shelf.path(row.entry().placement().attachment()))
                        .exists());
    }

    @Test
    void importedTwiceTheyAddNothingTheSecondTime() throws Exception {
        DiembaoHome home = new DiembaoHome(directory.resolve("home")).prepare();
        Path table = DemoEntries.write(directory.resolve("entries"));
        try (LocalElasticsearch node =
                        LocalElasticsearch.start(LocalElasticsearchConfig.of(directory.resolve("elasticsearch")));
                ElasticsearchConnection connection =
                        new ElasticsearchConnection(ElasticsearchConfig.open(node.url()))) {
            EntryImport.Settings settings = new EntryImport.Settings(
                    outlets(), TaxonomyEdition.shipped(), ElasticsearchConfig.open(node.url()));
            EntryImport entries = new EntryImport(settings, home, System.err);
            assertThat(account(entries, table, "2026-01-01T00:00:00Z"))
                    .isEqualTo("clips 6 + updates 0 + duplicates 0 + rejections 0 = 6 of 6 items");
            Map<String, JsonNode> once = clips(connection.client());
            assertThat(once).hasSize(6);
            List<Path> kept = files(home.attachments());

            assertThat(account(entries, table, "2026-01-02T00:00:00Z"))
                    .isEqualTo("clips 0 + updates 0 + duplicates 6 + rejections 0 = 6 of 6 items");
            assertThat(clips(connection.client())).isEqualTo(once);
            assertThat(files(home.attachments())).isEqualTo(kept).hasSize(1);
        }
    }

    private static String account(EntryImport entries, Path table, String now) throws Exception {
        EntryImport.Outcome outcome =
                entries.run(List.of(table), new EntryPlan(Instant.parse(now), true, false), (file, row) -> {});
        assertThat(outcome.isWhole()).isTrue();
        return outcome.figures().orElseThrow().account();
    }

    /** Whole documents by their ids. */
    private static Map<String, JsonNode> clips(ElasticsearchClient client) throws IOException {
        client.indices().refresh(r -> r.index(StoredIndex.CLIPS.alias()));
        return client.search(s -> s.index(StoredIndex.CLIPS.alias()).size(100), JsonNode.class).hits().hits().stream()
                .collect(Collectors.toMap(Hit::id, Hit::source));
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private List<Outlet> outlets() throws IOException {
        try (ReplaySite site = new ReplaySite(0, request -> {})) {
            return OutletFiles.load(
                            DemoSite.open(site, directory.resolve("demo"), Path.of("..", "crawlers", "families")))
                    .outlets();
        }
    }
}
