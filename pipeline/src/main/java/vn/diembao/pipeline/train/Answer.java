package vn.diembao.pipeline.train;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a reader said of a text, with the ids of the labelling guide.
 *
 * @param relevance {@code union}, {@code labour} or {@code none}; null when only the tone was read
 * @param tone of the event for workers, or of the news as such when {@code relevance} is null
 * @param alertKinds null when nobody said which
 * @param contentLines null when nobody said which
 */
record Answer(
        String relevance,
        String tone,
        String stance,
        Set<String> topics,
        boolean alert,
        Set<String> alertKinds,
        Set<String> contentLines) {

    Answer {
        requireNonNull(tone, "tone is null");
        topics = Set.copyOf(topics);
    }

    static Answer of(JsonNode labels) {
        return new Answer(
                labels.path("relevance").asText(),
                labels.path("event_tone").asText(),
                labels.path("union_stance").asText(),
                ids(labels.path("topics")),
                labels.path("alert").asBoolean(),
                labels.has("alert_kinds") ? ids(labels.path("alert_kinds")) : null,
                labels.has("content_lines") ? ids(labels.path("content_lines")) : null);
    }

    /** Of an item whose tone alone was read. */
    static Answer ofTone(String tone) {
        return new Answer(null, tone, null, Set.of(), false, null, null);
    }

    boolean isRelevant() {
        return relevance != null && !relevance.equals("none");
    }

    private static Set<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(id -> ids.add(id.asText()));
        return Set.copyOf(ids);
    }
}
