package vn.diembao.pipeline.retry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.stream.Stream;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Whether a kept document has been overtaken by what was stored since: then sending it would undo the newer one. */
final class KeptDocumentAge {
    private KeptDocumentAge() {}

    /** @param stored the document of the same id, null when there is none */
    static boolean isOvertaken(StoredIndex index, JsonNode kept, JsonNode stored) {
        if (stored == null) {
            return false;
        }
        return index != StoredIndex.CLIPS || !newest(stored).isBefore(newest(kept));
    }

    /** When the clip was last read or found changed or gone. */
    private static Instant newest(JsonNode clip) {
        return Stream.of("/fetched_at", "/history/updated_at", "/history/withdrawn_at")
                .map(clip::at)
                .filter(JsonNode::isTextual)
                .map(moment -> Instant.parse(moment.textValue()))
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }
}
