package vn.diembao.dashboards.digest;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.diembao.dashboards.scorecard.Campaign;
import vn.diembao.dashboards.scorecard.Obligations;
import vn.diembao.dashboards.scorecard.Roll;
import vn.diembao.dashboards.scorecard.Score;
import vn.diembao.dashboards.scorecard.ScorecardReader;
import vn.diembao.dashboards.tally.TallyReader;

/** Reads the scorecard of an edition. */
final class EditionScores {
    private final Obligations obligations = Obligations.load();
    private final ScorecardReader reader;

    EditionScores(TallyReader tallies) {
        reader = new ScorecardReader(tallies, obligations);
    }

    /** Campaigns that the plans name. */
    List<Campaign> campaigns() {
        return obligations.campaigns();
    }

    /** Programmes that campaigns and events belong to. */
    List<String> programmes() {
        return Stream.concat(
                        obligations.campaigns().stream().flatMap(one -> one.programmes().stream()),
                        obligations.all().stream().flatMap(one -> one.programmes().stream()))
                .distinct()
                .toList();
    }

    /**
     * @param read days on which each source was read, by its id
     * @param counted texts on unions or labour of which none is a copy
     */
    List<Score> read(Edition edition, Instant now, TermNames names, Map<String, Set<LocalDate>> read, Query counted)
            throws IOException {
        Roll roll = new Roll(Set.copyOf(names.sources()), names.pages(), read, names::union);
        return reader.read(edition.frame(now), roll, counted);
    }
}
