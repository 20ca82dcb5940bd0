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
    Federation {
        oldIds = List.copyOf(oldIds);
    }
}
