package vn.diembao.pipeline.removal;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.model.ClipId;
import vn.diembao.model.Erasure;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.ElasticsearchNode;
import vn.diembao.pipeline.RetentionPlan;
import vn.diembao.pipeline.Samples;
import vn.diembao.pipeline.history.Removal;
import vn.diembao.pipeline.history.Sighting;

/** What is due by the list and by the calendar, the clock moved by hand. */
@Timeout(120)
final class StoredOrdersIT {
    private static final Instant SEEN = Samples.NOON;
    private static final String AUTHOR = ClipId.sha256("a keyed hash");

    @TempDir
    static Path home;

    @Test
    void row73WhatIsOverItsTimeGoesByItselfAndErasuresAtOnce() throws Exception {
        try (ElasticsearchNode node = new ElasticsearchNode(home)) {
            new IndexInstaller(node.client()).install();
            clip(node, "post", "SOCIAL", null);
            clip(node, "article", "PRESS", null);
            clip(node, "theirs", "SOCIAL", AUTHOR);
            put(node, StoredIndex.REJECTIONS, "letter", Map.of("at", SEEN.toString()));
            put(node, StoredIndex.SOURCE_HOURS, "hour", Map.of("hour", SEEN.toString()));
            put(node, StoredIndex.SOURCE_HEALTH, "health", Map.of("judged_at", SEEN.toString()));
            String key = ClipId.ofUrl(Samples.URL);
            erase(node, Erasure.Kind.CLIP, key, SEEN);

            RemovalOrders orders = new StoredOrders(RetentionPlan.STANDARD, node.config());
            assertThat(orders.next(day(1))).containsExactly(Sighting.order(key, Removal.ERASED, day(1)));
            assertThat(orders.next(day(90).minusSeconds(1))).isEmpty();

            Instant postsOver = day(90).plus(StoredOrders.SWEEP);
            assertThat(orders.next(postsOver))
                    .containsExactlyInAnyOrder(
                            Sighting.order("post", Removal.EXPIRED, postsOver),
                            Sighting.order("theirs", Removal.EXPIRED, postsOver));
            assertThat(node.document(StoredIndex.REJECTIONS, "letter")).isNull();
            assertThat(node.document(StoredIndex.SOURCE_HOURS, "hour")).isNotNull();
            assertThat(orders.next(postsOver.plusSeconds(60)))
                    .as("swept an hour later, not each minute")
                    .isEmpty();

            erase(node, Erasure.Kind.AUTHOR, AUTHOR, postsOver.plusSeconds(90));
            Instant soon = postsOver.plusSeconds(120);
            assertThat(orders.next(soon))
                    .as("a new author at once")
                    .containsExactly(Sighting.order("theirs", Removal.ERASED, soon));

            Instant clipsOver = day(366 + 365).plusSeconds(1);
            List<Sighting> atLast = orders.next(clipsOver);
            assertThat(atLast).contains(Sighting.order("article", Removal.EXPIRED, clipsOver));
            assertThat(node.document(StoredIndex.SOURCE_HOURS, "hour")).isNull();
            assertThat(node.document(StoredIndex.SOURCE_HEALTH, "health")).isNull();
            orders.close();

            RemovalOrders restarted = new StoredOrders(RetentionPlan.FOR_GOOD, node.config());
            assertThat(restarted.next(clipsOver))
                    .as("a run that begins again, whatever its state, over the past")
                    .containsExactlyInAnyOrder(
                            Sighting.order(key, Removal.ERASED, clipsOver),
                            Sighting.order("theirs", Removal.ERASED, clipsOver));
            restarted.close();
        }
    }

    private static Instant day(int days) {
        return SEEN.plus(Duration.ofDays(days));
    }

    private static void clip(ElasticsearchNode node, String id, String kind, String author) throws IOException {
        Map<String, Object> clip = author == null
                ? Map.of("id", id, "kind", kind, "history", Map.of("first_seen_at", SEEN.toString()))
                : Map.of(
                        "id",
                        id,
                        "kind",
                        kind,
                        "author_key",
                        author,
                        "history",
                        Map.of("first_seen_at", SEEN.toString()));
        put(node, StoredIndex.CLIPS, id, clip);
    }

    private static void erase(ElasticsearchNode node, Erasure.Kind kind, String key, Instant at) throws IOException {
        Erasure erasure = new Erasure(kind, key, at);
        node.client().index(i -> i.index(StoredIndex.ERASURES.alias())
                .id(erasure.id())
                .document(erasure)
                .refresh(Refresh.True));
    }

    private static void put(ElasticsearchNode node, StoredIndex index, String id, Map<String, Object> document)
            throws IOException {
        node.client()
                .index(i -> i.index(index.alias()).id(id).document(document).refresh(Refresh.True));
    }
}
