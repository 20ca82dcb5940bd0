package vn.diembao.dashboards.tally;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import java.util.HashMap;
import java.util.Map;

/** How many documents each bucket of an answer holds. */
public final class BucketCounts {
    private BucketCounts() {}

    /**
     * By the key of the bucket.
     *
     * @param answer of filters with keys or of terms of a keyword; of any other, and of one that is missing, nothing is read
     * @return a map of the caller's own
     */
    public static Map<String, Long> of(Aggregate answer) {
        Map<String, Long> counts = new HashMap<>();
        if (answer == null) {
            return counts;
        }
        if (answer.isFilters()) {
            answer.filters().buckets().keyed().forEach((key, bucket) -> counts.put(key, bucket.docCount()));
        } else if (answer.isSterms()) {
            answer.sterms()
                    .buckets()
                    .array()
                    .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
        }
        return counts;
    }
}
