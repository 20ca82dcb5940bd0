package vn.diembao.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Option;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Which Elasticsearch a verb uses: the local node, or any cluster that is named. */
public final class ElasticsearchOption {
    /** What to do where nothing is stored yet. */
    public static final String RUN_FIRST = "./diembao demo or ./diembao run comes first";

    private static final int HEAP_MEGABYTES = 512;
    private static final int ANY_PORT = 0;
    private static final int WAIT_MILLIS = 500;
    private static final int MAX_WAITS = 120;
    /** Never counted down: a pause that an interrupt can end. */
    private static final CountDownLatch PAUSE = new CountDownLatch(1);

    @Option(
            names = "--elasticsearch",
            paramLabel = "URL",
            description = {
                "Use this cluster instead of the local node (environment: DIEMBAO_ELASTICSEARCH).",
                "Who we are there comes from the environment only: DIEMBAO_ES_USER with DIEMBAO_ES_PASSWORD[_FILE],",
                "or DIEMBAO_ES_API_KEY[_FILE]; DIEMBAO_ES_CA names a PEM file with its CA."
            })
    private String url;

    /** A cluster that answers; closing stops the local node if this opened it. */
    public record Opened(ElasticsearchConfig config, LocalElasticsearch local) implements AutoCloseable {
        /**
         * Refuses a cluster into which no run has ever stored.
         *
         * @param client of this cluster
         * @param then what to do about it
         * @throws IOException when the cluster cannot be reached
         */
        public void requireClips(ElasticsearchClient client, String then) throws IOException {
            if (!client.indices()
                    .existsAlias(a -> a.name(StoredIndex.CLIPS.alias()))
                    .value()) {
                throw CommandException.failed("nothing has been indexed at " + config + " yet: " + then);
            }
        }

        @Override
        public void close() {
            if (local != null) {
                local.close();
            }
        }
    }

    /** Starts the local node, or checks that the named cluster answers. */
    public Opened open(DiembaoHome home) {
        String named = url != null ? url : System.getenv("DIEMBAO_ELASTICSEARCH");
        if (named == null || named.isBlank()) {
            LocalElasticsearch local = LocalElasticsearch.start(new LocalElasticsearchConfig(
                    home.elasticsearch(), LocalElasticsearchConfig.defaultDistribution(), HEAP_MEGABYTES, ANY_PORT));
            return new Opened(ElasticsearchConfig.open(local.url()), local);
        }
        requireAddress(named);
        ElasticsearchConfig config = ElasticsearchConfig.fromEnvironment(named, System.getenv());
        requireAnswer(config);
        return new Opened(config, null);
    }

    /**
     * The same for a verb that must outlive others: it does not lean on a node that a short reader started and will stop, but
     * waits until that one is done and starts its own.
     */
    public Opened openForRun(DiembaoHome home) throws InterruptedException {
        for (int tries = 0; ; tries++) {
            Opened opened = open(home);
            if (opened.local() == null || !opened.local().attached()) {
                return opened;
            }
            opened.close();
            if (tries == 0) {
                System.err.println("waiting for another command that uses the local Elasticsearch of " + home.root());
            }
            if (tries == MAX_WAITS) {
                throw CommandException.failed("another command keeps the local Elasticsearch of " + home.root()
                        + ": stop it first, or set DIEMBAO_HOME to another directory");
            }
            PAUSE.await(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static void requireAddress(String named) {
        try {
            URI.create(named);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrong("not an Elasticsearch address (http[s]://host:port): " + named);
        }
    }

    private static void requireAnswer(ElasticsearchConfig config) {
        try (ElasticsearchConnection connection = new ElasticsearchConnection(config)) {
            connection.client().info();
        } catch (IOException | RuntimeException e) {
            throw CommandException.failed("no answer from Elasticsearch at " + config + " (" + e.getMessage()
                    + "): is it running, and are address, user and CA right?");
        }
    }
}
