package vn.diembao.pipeline.removal;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.model.Erasure;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.SearchPages;
import vn.diembao.model.elasticsearch.StoredIndex;

/** The list of erasures in memory, some 150 bytes an entry, read anew each minute; entries are never taken back. */
public final class ErasedKeys implements Erased {
    private static final Logger LOG = LoggerFactory.getLogger(ErasedKeys.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration EVERY_UNTIL_READ = Duration.ofSeconds(2);
    private static final Query TEXTS = Query.of(q -> q.term(t -> t.field("kind").value(Erasure.Kind.CLIP.name())));

    private final ElasticsearchConnection connection;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final CountDownLatch read = new CountDownLatch(1);
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1, ErasedKeys::daemon);

    private ErasedKeys(ElasticsearchConfig elasticsearch) {
        connection = new ElasticsearchConnection(elasticsearch);
        worker.execute(this::read);
    }

    /** Begins to read the list of that cluster. */
    public static Erased open(ElasticsearchConfig elasticsearch) {
        return new ErasedKeys(elasticsearch);
    }

    @Override
    public boolean contains(String key) {
        try {
            read.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the list of erasures was read", e);
        }
        return keys.contains(key);
    }

    @Override
    public void close() {
        worker.shutdownNow();
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the connection to Elasticsearch", e);
        }
    }

    private void read() {
        try {
            new SearchPages(connection.client())
                    .forEach(
                            StoredIndex.ERASURES, Erasure.class, TEXTS, List.of("key"), entry -> keys.add(entry.key()));
            read.countDown();
        } catch (IOException | RuntimeException e) {
            LOG.info("the list of erasures cannot be read now, why={}", e.toString());
        }
        readAgainIn(read.getCount() == 0 ? EVERY : EVERY_UNTIL_READ);
    }

    private void readAgainIn(Duration wait) {
        if (!worker.isShutdown()) {
            var unused = worker.schedule(this::read, wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "erased-keys");
        thread.setDaemon(true);
        return thread;
    }
}
