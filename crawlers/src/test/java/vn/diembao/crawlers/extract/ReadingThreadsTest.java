package vn.diembao.crawlers.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReadingThreadsTest {
    private static final int MORE_THAN_MAY_WAIT = 50;

    @Test
    void readsOnAThreadOfItsOwn() throws Exception {
        try (ReadingThreads threads = ReadingThreads.of(1)) {
            Thread reader = CompletableFuture.supplyAsync(Thread::currentThread, threads)
                    .get(10, TimeUnit.SECONDS);
            assertThat(reader).isNotSameAs(Thread.currentThread());
            assertThat(reader.isDaemon()).isTrue();
        }
    }

    @Test
    void whoBringsTooMuchReadsItHimself() {
        CountDownLatch busy = new CountDownLatch(1);
        List<Thread> readers = new CopyOnWriteArrayList<>();
        try (ReadingThreads threads = ReadingThreads.of(1)) {
            threads.execute(() -> await(busy));
            for (int i = 0; i < MORE_THAN_MAY_WAIT; i++) {
                threads.execute(() -> readers.add(Thread.currentThread()));
            }
            assertThat(readers).isNotEmpty().hasSizeLessThan(MORE_THAN_MAY_WAIT).containsOnly(Thread.currentThread());
            busy.countDown();
        }
    }

    @Test
    void dropsWorkAfterClosing() {
        ReadingThreads threads = ReadingThreads.of(1);
        threads.close();
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {}, threads);
        assertThat(work).isNotDone();
    }

    @Test
    void refusesNoCores() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReadingThreads.of(0));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
