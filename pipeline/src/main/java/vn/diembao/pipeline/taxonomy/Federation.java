package vn.diembao.pipeline.taxonomy;

import java.time.Instant;
import java.util.List;

/**
 * A provincial federation of the 34 provinces.
 *
 * @param since when it took over (midnight in Viet Nam)
 * @param oldIds the federations it took over, itself included when the name stayed
 */
record Federation(String id, String name, Instant since, List<String> oldIds) {
    /** 1 July 2025, Resolution 202/2025/QH15. */
    static final Instant REFORM = Instant.parse("2025-06-30T17:00:00Z");

    Federation {
        oldIds = List.copyOf(oldIds);
    }
}
