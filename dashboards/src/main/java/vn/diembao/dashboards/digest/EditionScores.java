package vn.diembao.dashboards.digest;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.diembao.dashboards.scorecard.Campaign;
import vn.diembao.dashboards.scorecard.Obligations;
import vn.diembao.dashboards.scorecard.Roll;
import vn.diembao.dashboards.scorecard.Score;
import vn.diembao.dashboards.scorecard.ScorecardReader;
import vn.diembao.dashboards.term.TermBook;

/** Reads the scorecard of an edition. */
final class EditionScores {
    private final Obligations obligations = Obligations.load();
    private final ScorecardReader reader;

    EditionScores(ElasticsearchClient client) {
        reader = new ScorecardReader(client, obligations);
    }

    /** Campaigns that the plans name. */
    List<Campaign> campaigns() {
        return obligations.campaigns();
    }

    /** @param read days on which each source was read, by its id */
    List<Score> read(Edition edition, Instant now, TermBook names, Map<String, Set<LocalDate>> read)
            throws IOException {
        Roll roll = new Roll(Set.copyOf(names.sources()), names.pages(), read, names::union);
        return reader.read(edition.frame(now), roll);
    }
}
