package vn.diembao.pipeline.index;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Counts what failed in a row, waits by {@link RetryPolicy} and knows when to give up. Safe to share between threads. */
final class Retries implements AutoCloseable {
    private final RetryPolicy policy;
    private final RetryTimer timer;
    private final RandomGenerator random;
    private int failuresInARow;
    private Instant failingSince;

    Retries(RetryPolicy policy, RetryTimer timer, RandomGenerator random) {
        this.policy = policy;
        this.timer = timer;
        this.random = random;
    }

    /** Elasticsearch took something: the next failure is the first of its row. */
    synchronized void succeeded() {
        failuresInARow = 0;
        failingSince = null;
    }

    /** Runs the task after a growing wait; false when it is time to give up instead. */
    synchronized boolean later(Runnable task) {
        Instant now = timer.now();
        if (failingSince == null) {
            failingSince = now;
        }
        if (now.isAfter(failingSince.plusMillis(policy.giveUpMillis()))) {
            return false;
        }
        failuresInARow++;
        timer.after(policy.delayMillis(failuresInARow, random), task);
        return true;
    }

    /** How long nothing was taken, 0 while all goes well. */
    synchronized long failingForMillis() {
        return failingSince == null
                ? 0
                : Duration.between(failingSince, timer.now()).toMillis();
    }

    /** True while what keeps the job out may be over soon; the first failure of a row begins the time. */
    synchronized boolean patient() {
        return failingSince == null || !timer.now().isAfter(failingSince.plusMillis(policy.patienceMillis()));
    }

    Instant now() {
        return timer.now();
    }

    long giveUpMillis() {
        return policy.giveUpMillis();
    }

    @Override
    public void close() {
        timer.close();
    }
}
