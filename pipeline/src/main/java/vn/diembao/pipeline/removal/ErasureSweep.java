package vn.diembao.pipeline.removal;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.model.Erasure;
import vn.diembao.model.elasticsearch.DocumentRemover;
import vn.diembao.model.elasticsearch.SearchPages;
import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * Deletes the clips on the list of erasures from the index, at the end of a run that ends by itself: one that went on from an
 * older state may have stored what was still under way in it, and its source of orders may have ended before.
 */
public final class ErasureSweep {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureSweep.class);
    private static final int AT_ONCE = 1_000;

    private final SearchPages pages;
    private final DocumentRemover remover;
    private long removed;

    private ErasureSweep(ElasticsearchClient client) {
        pages = new SearchPages(client);
        remover = new DocumentRemover(client);
    }

    /**
     * Deletes them.
     *
     * @throws IOException when the cluster cannot be reached or refuses
     */
    public static void run(ElasticsearchClient client) throws IOException {
        ErasureSweep sweep = new ErasureSweep(client);
        sweep.remove(Erasure.Kind.CLIP, "id");
        sweep.remove(Erasure.Kind.AUTHOR, "author_key");
        if (sweep.removed > 0) {
            LOG.info("erased clips had come in with an older state, removed={}", sweep.removed);
        }
    }

    private void remove(Erasure.Kind kind, String field) throws IOException {
        List<FieldValue> keys = new ArrayList<>();
        Query entries = Query.of(q -> q.term(t -> t.field("kind").value(kind.name())));
        pages.forEach(
                StoredIndex.ERASURES,
                Erasure.class,
                entries,
                List.of("key"),
                entry -> keys.add(FieldValue.of(entry.key())));
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            List<FieldValue> some = keys.subList(from, Math.min(keys.size(), from + AT_ONCE));
            removed += remover.remove(
                    StoredIndex.CLIPS, Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(some)))));
        }
    }
}
