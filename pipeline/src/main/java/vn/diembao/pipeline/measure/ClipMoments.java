package vn.diembao.pipeline.measure;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import vn.diembao.model.PublishedFlag;

/**
 * When a clip was published and read, found in its JSON by the names of its fields. Parsing each document a second time would
 * cost more than all else the sink does; within a JSON string every quote is escaped, so a name in quotes is never part of a
 * text.
 *
 * @param publishedAt empty where the outlet's own word is missing or cannot be true
 */
record ClipMoments(Instant readAt, Optional<Instant> publishedAt) {

    /** Of a clip that is stored for the first time; empty for a change of one, a part of one, and what is no clip. */
    static Optional<ClipMoments> ofNewClip(String json) {
        Optional<Instant> read = moment(json, "fetched_at");
        Optional<Instant> first = moment(json, "first_seen_at");
        if (read.isEmpty() || first.isEmpty() || !first.equals(moment(json, "updated_at"))) {
            return Optional.empty();
        }
        boolean ours =
                json.contains('"' + PublishedFlag.MISSING + '"') || json.contains('"' + PublishedFlag.CLAMPED + '"');
        return Optional.of(new ClipMoments(read.get(), ours ? Optional.empty() : moment(json, "published_at")));
    }

    private static Optional<Instant> moment(String json, String field) {
        String name = '"' + field + "\":\"";
        int from = json.indexOf(name) + name.length();
        int to = json.indexOf('"', from);
        if (from < name.length() || to < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(json.substring(from, to)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
