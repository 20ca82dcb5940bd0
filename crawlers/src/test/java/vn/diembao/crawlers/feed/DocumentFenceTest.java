package vn.diembao.crawlers.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class DocumentFenceTest {
    private static final byte[] BODY = "<rss/>".getBytes(UTF_8);

    @Test
    void row17AReaderThatDoesNotEndIsLeftBehindAndToldToStop() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);

        FeedDocument document = new DocumentFence(Duration.ofMillis(20)).read(BODY, null, (text, problems) -> {
            problems.add("half read");
            try {
                never.await();
            } catch (InterruptedException e) {
                stopped.countDown();
            }
            return FeedDocument.none(problems);
        });

        assertThat(document.format()).isNull();
        assertThat(document.problems()).containsExactly("took too long to read: over PT0.02S");
        assertThat(stopped.await(10, SECONDS)).isTrue();
    }

    @Test
    void whoIsInterruptedWaitsForNoReader() {
        CountDownLatch never = new CountDownLatch(1);
        Thread.currentThread().interrupt();

        FeedDocument document = new DocumentFence().read(BODY, null, (text, problems) -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                problems.add("stopped");
            }
            return FeedDocument.none(problems);
        });

        assertThat(Thread.interrupted()).as("still told to stop").isTrue();
        assertThat(document.problems()).containsExactly("interrupted");
    }

    @Test
    void aReaderThatStumblesDoesNotStumbleUnseen() {
        assertThatThrownBy(() -> new DocumentFence().read(BODY, null, (text, problems) -> {
                    throw new IllegalArgumentException("no such date");
                }))
                .hasRootCauseMessage("no such date");
    }
}
