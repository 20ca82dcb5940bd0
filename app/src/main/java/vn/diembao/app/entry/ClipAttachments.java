package vn.diembao.app.entry;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.crawlers.attachment.AttachmentShelf;
import vn.diembao.model.Attachment;
import vn.diembao.model.elasticsearch.SearchPages;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Which clips have which scans and recordings: what no clip has goes. */
public final class ClipAttachments {
    private static final Logger LOG = LoggerFactory.getLogger(ClipAttachments.class);
    private static final String HASH = "placement.attachment.sha256";
    private static final int AT_ONCE = 500;

    private final ElasticsearchClient client;
    private final AttachmentShelf shelf;

    public ClipAttachments(ElasticsearchClient client, AttachmentShelf shelf) {
        this.client = requireNonNull(client, "client is null");
        this.shelf = requireNonNull(shelf, "shelf is null");
    }

    /** Hashes of what these clips have. */
    public Set<String> of(Collection<String> clips) throws IOException {
        return hashes("id", clips, Set.of());
    }

    /** Those of the hashes that no clip has but these. */
    public Set<String> ofNoneBut(Set<String> clips, Collection<String> hashes) throws IOException {
        Set<String> free = new TreeSet<>(hashes);
        free.removeAll(hashes(HASH, hashes, clips));
        return free;
    }

    /** Deletes the files of these hashes. */
    public void remove(Collection<String> hashes) throws IOException {
        for (String hash : hashes) {
            shelf.remove(hash);
        }
    }

    /**
     * Deletes what was put here before a moment and no clip has. An index that knows nothing of what is here is taken for
     * another one than it was put in with: then all stays.
     */
    void sweep(Instant before) throws IOException {
        List<String> old = shelf.keptBefore(before);
        if (old.isEmpty()) {
            return;
        }
        Set<String> free = ofNoneBut(Set.of(), old);
        if (free.size() < old.size()) {
            remove(free);
            LOG.info("scans and recordings that no clip has, removed={}", free.size());
        }
    }

    private Set<String> hashes(String field, Collection<String> values, Set<String> except) throws IOException {
        Set<String> found = new TreeSet<>();
        List<String> all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<FieldValue> some = all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                    .map(FieldValue::of)
                    .toList();
            Query having = Query.of(
                    q -> q.bool(b -> b.filter(f -> f.terms(t -> t.field(field).terms(v -> v.value(some))))
                            .filter(f -> f.exists(e -> e.field(HASH)))));
            new SearchPages(client).forEach(StoredIndex.CLIPS, Holder.class, having, List.of("id"), clip -> {
                if (!except.contains(clip.id())) {
                    found.add(clip.placement().attachment().sha256());
                }
            });
        }
        return found;
    }

    /** The part of a clip that is looked at. */
    record Holder(String id, Held placement) {}

    /** The part of its placement that is looked at. */
    record Held(Attachment attachment) {}
}
