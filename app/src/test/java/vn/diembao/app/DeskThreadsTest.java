package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class DeskThreadsTest {
    private static final Duration SOON = Duration.ofMillis(5);

    @Test
    void aScheduleOutlivesWhatBreaks() throws InterruptedException {
        CountDownLatch times = new CountDownLatch(3);
        try (DeskThreads threads = new DeskThreads("trial", 1)) {
            threads.every(SOON, () -> {
                times.countDown();
                throw new LinkageError("half a jar");
            });
            assertThat(times.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void worksThatFailForLongAreToldOnceEach() throws InterruptedException {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        CountDownLatch looks = new CountDownLatch(5);
        CountDownLatch sweeps = new CountDownLatch(5);
        try (DeskThreads threads = new DeskThreads("trial", 1, () -> new TroubleLog(told::add, bug -> {}))) {
            threads.every(SOON, "tables", () -> {
                looks.countDown();
                throw new IOException("no index");
            });
            threads.every(SOON, "scans", () -> {
                sweeps.countDown();
                throw new IOException("disk is full");
            });
            assertThat(looks.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(sweeps.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(told).containsExactlyInAnyOrder("tables: no index", "scans: disk is full");
    }

    @Test
    void aWorkThatRecoversDoesNotMakeTheOtherForget() throws InterruptedException {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch sweepsAfterwards = new CountDownLatch(3);
        try (DeskThreads threads = new DeskThreads("trial", 1, () -> new TroubleLog(told::add, bug -> {}))) {
            threads.every(SOON, "tables", () -> {
                if (looks.incrementAndGet() <= 2) {
                    throw new IOException("no index");
                }
            });
            threads.every(SOON, "scans", () -> {
                if (looks.get() > 2) {
                    sweepsAfterwards.countDown();
                }
                throw new IOException("disk is full");
            });
            assertThat(sweepsAfterwards.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(told).containsExactlyInAnyOrder("tables: no index", "scans: disk is full");
    }

    @Test
    void workUnderWayComesToItsEndAndNoneBeginsBehindIt() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        DeskThreads threads = new DeskThreads("trial", 1);
        threads.every(SOON, () -> {
            begun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("broken off", e);
            }
            ended.incrementAndGet();
        });
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        Thread closing = new Thread(threads::close);
        closing.start();
        // It waits for the end of the work; none can begin any more.
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        mayEnd.countDown();
        closing.join();
        assertThat(ended).hasValue(1);
    }
}
