package vn.diembao.dashboards.digest;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.diembao.model.SourceHealth;
import vn.diembao.model.SourceHour;
import vn.diembao.model.elasticsearch.SearchPages;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Reads how the sources of an edition were. */
final class SourceReader {
    /** Together they name one document, so that none is lost where one page ends and the next begins. */
    private static final List<String> BY_HOUR_AND_RUN = List.of("hour", "source_id", "run");

    private static final Duration A_DAY = Duration.ofDays(1);

    private final SearchPages pages;

    SourceReader(SearchPages pages) {
        this.pages = pages;
    }

    /** What the sources gave hour by hour. */
    SourceHours hours(Edition edition) throws IOException {
        SourceHours hours = new SourceHours();
        pages.forEach(
                StoredIndex.SOURCE_HOURS,
                SourceHour.class,
                UnitScope.within("hour", edition.from(), edition.to()),
                BY_HOUR_AND_RUN,
                hours::add);
        return hours;
    }

    /** Only what was judged within a day of the edition's end: how a source is today says nothing of an edition long past. */
    List<SourceHealth> health(Edition edition, Instant now) throws IOException {
        Instant end = now.isBefore(edition.to()) ? now : edition.to();
        Query then = UnitScope.within("judged_at", end.minus(A_DAY), end.plus(A_DAY));
        List<SourceHealth> health = new ArrayList<>();
        pages.forEachIfThere(StoredIndex.SOURCE_HEALTH, SourceHealth.class, then, List.of("source_id"), health::add);
        return health;
    }
}
