package vn.diembao.pipeline.removal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.diembao.pipeline.CollectedOutput;
import vn.diembao.pipeline.Samples;
import vn.diembao.pipeline.history.Removal;
import vn.diembao.pipeline.history.Sighting;

@Timeout(30)
final class RemovalReaderTest {
    private static final Sighting ONE = Sighting.order("một", Removal.ERASED, Samples.NOON);
    private static final Sighting TWO = Sighting.order("hai", Removal.EXPIRED, Samples.NOON);

    private final ScriptedOrders orders = new ScriptedOrders();
    private final CollectedOutput<Sighting> output = new CollectedOutput<>();

    @Test
    void ordersAreHandedOnAsTheyBecomeDue() throws Exception {
        orders.script.add(List.of(ONE));
        orders.script.add(List.of());
        orders.script.add(List.of(TWO));
        try (RemovalReader reader = reader(true)) {
            reader.start();
            until(reader, 2);
            assertThat(output.records()).containsExactly(ONE, TWO);
            assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
            assertThat(reader.snapshotState(1)).isEmpty();
        }
    }

    @Test
    void row52IndexThatIsAwayIsAskedAgain() throws Exception {
        orders.script.add(new IOException("away"));
        orders.script.add(new IllegalStateException("hung"));
        orders.script.add(List.of(ONE, TWO));
        try (RemovalReader reader = reader(false)) {
            reader.start();
            until(reader, 2);
            assertThat(reader.pollNext(output)).isEqualTo(InputStatus.END_OF_INPUT);
        }
    }

    @Test
    void runThatEndsByItselfIsNotHeldUpWhereNothingIsDue() throws Exception {
        orders.script.add(List.of());
        try (RemovalReader reader = reader(false)) {
            reader.start();
            while (reader.pollNext(output) != InputStatus.END_OF_INPUT) {
                reader.isAvailable().get(10, SECONDS);
            }
            assertThat(output.records()).isEmpty();
            assertThat(orders.asked).isEqualTo(1);
        }
    }

    private RemovalReader reader(boolean goesOn) {
        return new RemovalReader(orders, goesOn, Duration.ofMillis(1), Clock.fixed(Samples.NOON, ZoneOffset.UTC));
    }

    private void until(RemovalReader reader, int count) throws Exception {
        while (output.records().size() < count) {
            if (reader.pollNext(output) == InputStatus.NOTHING_AVAILABLE) {
                reader.isAvailable().get(10, SECONDS);
            }
        }
    }

    /** An index that answers by a script, and with nothing behind its end. */
    private static final class ScriptedOrders implements RemovalOrders {
        private final Deque<Object> script = new ArrayDeque<>();
        private volatile int asked;

        @Override
        @SuppressWarnings({"unchecked", "NonAtomicVolatileUpdate"}) // One thread asks.
        public List<Sighting> next(Instant now) throws IOException {
            asked++;
            Object next = script.isEmpty() ? List.of() : script.remove();
            if (next instanceof IOException e) {
                throw e;
            }
            if (next instanceof RuntimeException e) {
                throw e;
            }
            return (List<Sighting>) next;
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
