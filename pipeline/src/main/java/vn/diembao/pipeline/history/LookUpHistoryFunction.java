package vn.diembao.pipeline.history;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.core.GetResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;
import vn.diembao.model.History;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * Asks the index what it knows of a clip, for runs that begin without the state of an earlier one: a second run over the
 * same feeds finds every clip again instead of making it new.
 */
public final class LookUpHistoryFunction extends RichAsyncFunction<Sighting, Sighting> {
    private static final long serialVersionUID = 1;

    private final ElasticsearchConfig elasticsearch;
    private transient ElasticsearchConnection connection;
    private transient ElasticsearchAsyncClient client;

    public LookUpHistoryFunction(ElasticsearchConfig elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public void open(OpenContext context) {
        connection = new ElasticsearchConnection(elasticsearch);
        client = connection.asyncClient();
    }

    @Override
    public void asyncInvoke(Sighting sighting, ResultFuture<Sighting> result) {
        var unused = client.get(
                        g -> g.index(StoredIndex.CLIPS.alias())
                                .id(sighting.clipId())
                                .sourceIncludes("history"),
                        StoredHistory.class)
                .whenComplete((found, failure) -> {
                    if (failure != null) {
                        result.completeExceptionally(failure);
                    } else {
                        result.complete(Set.of(sighting.withStored(historyOf(found))));
                    }
                });
    }

    @Override
    public void close() throws IOException {
        if (connection != null) {
            connection.close();
        }
    }

    private static History historyOf(GetResponse<StoredHistory> found) {
        return found.found() && found.source() != null ? found.source().history() : null;
    }

    /** The part of a stored clip that is asked for. */
    record StoredHistory(History history) {}
}
