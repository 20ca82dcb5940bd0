package vn.diembao.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.diembao.model.AnswerCount;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.SourceHealth;
import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * A source that was polled and did not answer.
 *
 * @param outcomes how its feeds failed of late: names of {@link PollOutcome}
 * @param detail of its last poll, empty when there is none
 */
public record SilentSource(String sourceId, String outcomes, String detail) {
    private static final Set<String> FAILURES =
            Set.of(PollOutcome.FAILED.name(), PollOutcome.BLOCKED.name(), PollOutcome.MALFORMED.name());
    private static final int MOST = 10_000;

    /** Those of the given sources that were polled since the time, each time without an answer, in the order of their ids. */
    public static List<SilentSource> since(Instant began, Collection<String> sourceIds, ElasticsearchClient client)
            throws IOException {
        client.indices().refresh(r -> r.index(StoredIndex.SOURCE_HEALTH.alias()));
        List<FieldValue> ids = sourceIds.stream().sorted().map(FieldValue::of).toList();
        return client
                .search(
                        s -> s.index(StoredIndex.SOURCE_HEALTH.alias())
                                .size(MOST)
                                .query(q -> q.terms(t -> t.field("source_id").terms(v -> v.value(ids))))
                                .sort(o -> o.field(f -> f.field("source_id"))),
                        SourceHealth.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> hit.source())
                .filter(Objects::nonNull)
                .filter(health -> isSilent(health, began))
                .map(SilentSource::of)
                .toList();
    }

    /** As one line. */
    @Override
    public String toString() {
        return "no answer from " + sourceId + ": " + outcomes + (detail.isEmpty() ? "" : ", " + detail);
    }

    private static boolean isSilent(SourceHealth health, Instant began) {
        boolean answered =
                health.lastSuccessAt() != null && !health.lastSuccessAt().isBefore(began);
        return !answered
                && health.lastFailureAt() != null
                && !health.lastFailureAt().isBefore(began);
    }

    private static SilentSource of(SourceHealth health) {
        String outcomes = health.answers().stream()
                .filter(answer -> answer.day() > 0)
                .map(AnswerCount::kind)
                .filter(FAILURES::contains)
                .collect(Collectors.joining(", "));
        return new SilentSource(health.sourceId(), outcomes, health.lastFailure());
    }
}
