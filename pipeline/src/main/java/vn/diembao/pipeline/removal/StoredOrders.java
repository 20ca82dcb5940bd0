package vn.diembao.pipeline.removal;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Erasure;
import vn.diembao.model.elasticsearch.DocumentRemover;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.SearchPages;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.RetentionPlan;
import vn.diembao.pipeline.history.Removal;
import vn.diembao.pipeline.history.Sighting;

/**
 * Orders by the list of erasures, new entries at each call, and by the age of clips and the authors on the list, at the first
 * call and once an hour. With the latter goes what no state remembers: dead letters and figures over their time.
 */
final class StoredOrders implements RemovalOrders {
    private static final Logger LOG = LoggerFactory.getLogger(StoredOrders.class);

    static final Duration SWEEP = Duration.ofHours(1);

    /** Entries may be a while under way, and clocks differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    /** More wait for the next sweep: orders are held in memory. */
    private static final int MOST = 20_000;

    private static final int TERMS_AT_ONCE = 1_000;

    private final RetentionPlan plan;
    private final ElasticsearchConnection connection;
    private final SearchPages pages;
    private final Set<String> ordered = new TreeSet<>();
    private final Set<String> authors = new TreeSet<>();
    private Instant listRead = Instant.EPOCH;
    private Instant nextSweep = Instant.MIN;

    StoredOrders(RetentionPlan plan, ElasticsearchConfig elasticsearch) {
        this.plan = plan;
        connection = new ElasticsearchConnection(elasticsearch);
        pages = new SearchPages(connection.client());
    }

    @Override
    public List<Sighting> next(Instant now) throws IOException {
        Set<String> found = new TreeSet<>();
        Set<String> known = new TreeSet<>(authors);
        readList(now, found, known);
        List<Sighting> orders = new ArrayList<>();
        found.forEach(key -> orders.add(Sighting.order(key, Removal.ERASED, now)));
        boolean sweeps = !now.isBefore(nextSweep);
        if (sweeps || known.size() > authors.size()) {
            addClipsOfAuthors(known, now, orders);
        }
        if (sweeps) {
            addExpired(expiredPosts(now), now, orders);
            addExpired(expiredClips(now), now, orders);
            removeWhatNoStateRemembers(now);
        }
        authors.addAll(known);
        ordered.addAll(found);
        listRead = now.minus(OVERLAP);
        nextSweep = sweeps ? now.plus(SWEEP) : nextSweep;
        return orders;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    private void readList(Instant now, Set<String> found, Set<String> known) throws IOException {
        int before = known.size();
        pages.forEach(
                StoredIndex.ERASURES, Erasure.class, since("erased_at", listRead), List.of("key", "kind"), entry -> {
                    if (entry.kind() == Erasure.Kind.AUTHOR) {
                        known.add(entry.key());
                    } else if (!ordered.contains(entry.key())) {
                        found.add(entry.key());
                    }
                });
        if (!found.isEmpty() || known.size() > before) {
            LOG.info("erasures read, texts={} authors={} at={}", found.size(), known.size() - before, now);
        }
    }

    private void addClipsOfAuthors(Set<String> known, Instant now, List<Sighting> orders) throws IOException {
        List<FieldValue> keys = known.stream().map(FieldValue::of).toList();
        for (int from = 0; from < keys.size(); from += TERMS_AT_ONCE) {
            List<FieldValue> some = keys.subList(from, Math.min(keys.size(), from + TERMS_AT_ONCE));
            Query theirs = Query.of(q -> q.terms(t -> t.field("author_key").terms(v -> v.value(some))));
            add(theirs, Removal.ERASED, now, orders);
        }
    }

    private void addExpired(Query expired, Instant now, List<Sighting> orders) throws IOException {
        int before = orders.size();
        add(expired, Removal.EXPIRED, now, orders);
        if (orders.size() > before) {
            LOG.info("clips over their time, clips={}", orders.size() - before);
        }
    }

    private void add(Query clips, Removal removal, Instant now, List<Sighting> orders) throws IOException {
        pages.forEachWhile(StoredIndex.CLIPS, FoundClip.class, clips, List.of("history.first_seen_at", "id"), clip -> {
            orders.add(Sighting.order(clip.id(), removal, now));
            return orders.size() < MOST;
        });
    }

    private Query expiredPosts(Instant now) {
        return Query.of(q ->
                q.bool(b -> b.filter(before("history.first_seen_at", plan.postsFrom(now)), kind(ArticleKind.SOCIAL))));
    }

    private Query expiredClips(Instant now) {
        return Query.of(q -> q.bool(b ->
                b.filter(before("history.first_seen_at", plan.clipsFrom(now))).mustNot(kind(ArticleKind.SOCIAL))));
    }

    private void removeWhatNoStateRemembers(Instant now) throws IOException {
        DocumentRemover remover = new DocumentRemover(connection.client());
        long letters = remover.remove(StoredIndex.REJECTIONS, before("at", plan.lettersFrom(now)));
        long hours = remover.remove(StoredIndex.SOURCE_HOURS, before("hour", plan.figuresFrom(now)));
        long health = remover.remove(StoredIndex.SOURCE_HEALTH, before("judged_at", plan.figuresFrom(now)));
        if (letters + hours + health > 0) {
            LOG.info("over their time, dead_letters={} hours={} health={}", letters, hours, health);
        }
    }

    private static Query since(String field, Instant from) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field(field).gte(from.toString()))));
    }

    private static Query before(String field, Instant end) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field(field).lt(end.toString()))));
    }

    private static Query kind(ArticleKind kind) {
        return Query.of(q -> q.term(t -> t.field("kind").value(kind.name())));
    }

    /** The part of a clip that is looked at. */
    record FoundClip(String id) {}
}
