package vn.diembao.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.List;
import vn.diembao.model.ClipEntry;
import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * Clips an earlier demo left under another port. The port is part of their addresses, so the same stories under a new port
 * would stand in the index twice.
 */
public final class DemoLeftovers {
    private static final int MAX_CLIPS = 10_000;

    private DemoLeftovers() {}

    /** Deletes the demo outlets' clips that are not of this port. */
    public static void delete(ElasticsearchClient client, List<String> outlets, int port) throws IOException {
        if (!client.indices()
                .existsAlias(a -> a.name(StoredIndex.CLIPS.alias()))
                .value()) {
            return;
        }
        List<String> ids = client
                .search(
                        s -> s.index(StoredIndex.CLIPS.alias())
                                .size(MAX_CLIPS)
                                .source(c -> c.filter(f -> f.includes("url")))
                                .query(q -> q.terms(t -> t.field("source_id")
                                        .terms(v -> v.value(outlets.stream()
                                                .map(FieldValue::of)
                                                .toList())))),
                        Address.class)
                .hits()
                .hits()
                .stream()
                .filter(hit -> ClipEntry.idIn(hit.source().url()).isEmpty())
                .filter(hit -> hit.source().url().contains(".localhost:")
                        && !hit.source().url().contains(".localhost:" + port + "/"))
                .map(Hit::id)
                .toList();
        if (!ids.isEmpty()) {
            client.bulk(b -> {
                ids.forEach(id -> b.operations(
                        o -> o.delete(d -> d.index(StoredIndex.CLIPS.alias()).id(id))));
                return b;
            });
        }
    }

    /** The part of a clip that is looked at. */
    record Address(String url) {}
}
