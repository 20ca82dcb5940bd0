package vn.diembao.pipeline.index;

import java.io.Serializable;
import java.util.random.RandomGenerator;

/**
 * How long to wait before asking Elasticsearch again, and when to give up and let the job restart from its checkpoint.
 *
 * @param firstMillis wait after the first failure
 * @param maxMillis longest wait
 * @param giveUpMillis time without a single success after which the job fails
 */
public record RetryPolicy(long firstMillis, long maxMillis, long giveUpMillis) implements Serializable {
    /** 200 ms doubling to 30 s; the job fails after 10 minutes. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(200, 30_000, 600_000);

    /**
     * Time without a single success after which an answer that keeps the job out is believed: Elasticsearch refuses log-ins
     * and a proxy knows no address for a while when they start. Two minutes of the usual ten.
     */
    public long patienceMillis() {
        return giveUpMillis / 5;
    }

    /** Wait before try {@code attempt} (1 = first retry): exponential, capped, with up to half of it taken off at random. */
    public long delayMillis(int attempt, RandomGenerator random) {
        long full = Math.min(maxMillis, firstMillis << Math.min(attempt - 1, 20));
        return full - random.nextLong(full / 2 + 1);
    }
}
