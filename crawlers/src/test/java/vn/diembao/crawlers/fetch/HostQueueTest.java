package vn.diembao.crawlers.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.diembao.model.FeedItem;

final class HostQueueTest {
    private static final PagePolicy PAGE = PagePolicies.live(1_000);

    private final AtomicLong numbers = new AtomicLong();
    private final HostQueue queue = new HostQueue("bao.example");

    private PageTask task(String address, PagePolicy policy, long now) {
        FeedItem item =
                new FeedItem("bao", "f", address, address, "t", "", "", null, null, null, List.of(), Instant.EPOCH);
        return PageTask.of(item, policy, numbers.getAndIncrement(), now);
    }

    private List<Long> drain(long now) {
        List<Long> order = new ArrayList<>();
        for (PageTask next = queue.take(now); next != null; next = queue.take(now)) {
            order.add(next.number());
        }
        return order;
    }

    @Test
    void givesWhatHasBeenDueLongest() {
        queue.add(task("a", PAGE, 30));
        queue.add(task("b", PAGE, 10));
        queue.add(task("c", PAGE, 40));

        assertThat(drain(35)).containsExactly(1L, 0L);
        assertThat(drain(40)).containsExactly(2L);
    }

    @Test
    void keepsTheOrderOfOneAddressThoughTheFirstWaits() {
        PageTask first = task("a", PAGE, 0);
        queue.add(first);
        queue.add(task("a", PAGE, 1));
        queue.add(task("b", PAGE, 2));
        assertThat(queue.take(5)).isEqualTo(first);
        queue.putBack(first.again(100));

        assertThat(drain(50)).containsExactly(2L);
        assertThat(queue.nextAt(0, 1_000)).isEqualTo(100);
        assertThat(drain(100)).containsExactly(0L, 1L);
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void givesPagesBeforeRevisits() {
        queue.add(task("a", PAGE.forRevisit(), 0));
        queue.add(task("b", PAGE, 5));

        assertThat(queue.take(3).number()).as("alone it is given").isZero();
        queue.putBack(task("a", PAGE.forRevisit(), 0));
        assertThat(drain(5)).containsExactly(1L, 2L);
    }

    @Test
    void takesOutWhatIsOldWhereverItStands() {
        PageTask put = task("a", PAGE, 0).putOff(1_000_000);
        queue.add(put);
        queue.add(task("a", PAGE, 1));
        queue.add(task("b", PAGE, 500));

        assertThat(queue.nextAt(900_000, 600)).isEqualTo(600);
        assertThat(queue.takeOlder(1)).extracting(PageTask::number).containsExactly(0L, 1L);
        assertThat(drain(500)).containsExactly(2L);
    }

    @Test
    @Timeout(10)
    void row35ALongQueueCostsEachTaskLittle() {
        for (int i = 0; i < 100_000; i++) {
            queue.add(task("p" + i, PAGE, i));
        }
        long taken = 0;
        for (long now = 0; !queue.isEmpty(); now++) {
            queue.takeOlder(now - Duration.ofHours(6).toMillis());
            assertThat(queue.nextAt(0, 1_000_000)).isLessThanOrEqualTo(now);
            PageTask next = queue.take(now);
            if (next.tries() == 1 && taken % 10 == 0) {
                queue.putBack(next.again(now));
            }
            taken++;
        }

        assertThat(taken).isBetween(100_000L, 120_000L);
    }
}
