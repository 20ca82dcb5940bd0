package vn.diembao.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.crawlers.attachment.AttachmentShelf;
import vn.diembao.crawlers.entry.EntryPlan;
import vn.diembao.crawlers.entry.EntryRow;
import vn.diembao.crawlers.entry.EntryTable;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletFiles;
import vn.diembao.model.ArticleKind;

final class DemoEntriesIT {
    @TempDir
    private Path directory;

    @Test
    void everyRowOfTheDemoIsTakenAndOneHasAScan() throws Exception {
        List<Outlet> outlets;
        try (ReplaySite site = new ReplaySite(0, request -> {})) {
            outlets = OutletFiles.load(
                            DemoSite.open(site, directory.resolve("demo"), Path.of("..", "crawlers", "families")))
                    .outlets();
        }
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
}
