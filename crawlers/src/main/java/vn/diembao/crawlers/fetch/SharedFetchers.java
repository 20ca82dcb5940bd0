package vn.diembao.crawlers.fetch;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Lets all who fetch with the same settings in one process share a {@link PoliteFetcher}, so that a host sees one visitor
 * (docs/decisions/0006). The first who joins makes it, the last who leaves closes it. Thread-safe.
 */
public final class SharedFetchers {
    /** The operators of a Flink job meet nowhere but in the process: the one mutable thing here that is static. */
    private static final SharedFetchers PROCESS = new SharedFetchers(
            config -> PoliteFetcher.alone(config, Clock.systemUTC(), SystemDefaultDnsResolver.INSTANCE));

    private final Map<FetchConfig, Shared> fetchers = new HashMap<>();
    private final Function<FetchConfig, PoliteFetcher> maker;

    SharedFetchers(Function<FetchConfig, PoliteFetcher> maker) {
        this.maker = maker;
    }

    /** The fetcher of this process for these settings; close it to leave. */
    public static PoliteFetcher ofProcess(FetchConfig config) {
        return PROCESS.join(config);
    }

    synchronized PoliteFetcher join(FetchConfig config) {
        Shared shared = fetchers.computeIfAbsent(config, c -> new Shared(maker.apply(c)));
        shared.users++;
        AtomicBoolean left = new AtomicBoolean();
        return shared.fetcher.releasedBy(() -> {
            if (left.compareAndSet(false, true)) {
                leave(config);
            }
        });
    }

    private synchronized void leave(FetchConfig config) {
        Shared shared = fetchers.get(config);
        shared.users--;
        if (shared.users == 0) {
            fetchers.remove(config);
            shared.fetcher.close();
        }
    }

    private static final class Shared {
        private final PoliteFetcher fetcher;
        private int users;

        private Shared(PoliteFetcher fetcher) {
            this.fetcher = fetcher;
        }
    }
}
