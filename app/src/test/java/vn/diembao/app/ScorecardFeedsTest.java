package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.diembao.crawlers.outlet.FeedGrade;
import vn.diembao.crawlers.outlet.OutletCatalog;
import vn.diembao.crawlers.outlet.OutletFiles;
import vn.diembao.dashboards.scorecard.Addressee;
import vn.diembao.dashboards.scorecard.Obligations;

/** A feed by which an outlet is judged is one that its source file calls verified. */
final class ScorecardFeedsTest {
    private final OutletCatalog catalog = OutletFiles.load(Path.of("..", "crawlers", "sources"));

    @Test
    void feedsThatVerdictsRestOnAreVerified() {
        List<Addressee> outlets = Obligations.load().all().stream()
                .flatMap(obligation -> obligation.outlets().stream())
                .toList();
        assertThat(outlets).allSatisfy(outlet -> assertThat(catalog.byId(outlet.outlet()))
                .as(outlet.outlet())
                .isPresent());
        assertThat(outlets)
                .filteredOn(outlet -> !outlet.feed().isEmpty())
                .isNotEmpty()
                .allSatisfy(outlet -> assertThat(
                                catalog.byId(outlet.outlet()).orElseThrow().feeds())
                        .anySatisfy(feed -> {
                            assertThat(feed.url()).isEqualTo(outlet.feed());
                            assertThat(feed.grade()).isEqualTo(FeedGrade.VERIFIED);
                        }));
    }
}
