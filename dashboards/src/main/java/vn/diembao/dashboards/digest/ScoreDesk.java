package vn.diembao.dashboards.digest;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.diembao.dashboards.form.Digest.DigestTable;

/** The scorecard of a week as the weekly digest has it, for pages that show it alone. Safe to share between threads. */
public final class ScoreDesk {
    /** What readers must know of all its tables. */
    public static final String NOTE = ScoreTable.NOTE;

    private final DigestReader reader;

    /** @param client connection to the cluster; stays the caller's to close */
    public ScoreDesk(ElasticsearchClient client) {
        reader = new DigestReader(client);
    }

    /**
     * The tables of the week, from Monday, that a day lies in: what was counted, who did what, what cannot be counted.
     *
     * @param now days that end later are not over
     * @throws IOException when the index cannot be read whole
     */
    public List<DigestTable> week(LocalDate day, Instant now) throws IOException {
        return ScoreTable.tables(reader.scores(Edition.of(DigestPeriod.WEEK, day), now));
    }
}
