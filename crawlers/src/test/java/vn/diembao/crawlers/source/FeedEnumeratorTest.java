package vn.diembao.crawlers.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.connector.source.Boundedness;
import org.junit.jupiter.api.Test;

class FeedEnumeratorTest {
    private static final List<FeedSpec> SPECS = IntStream.range(0, 40)
            .mapToObj(i -> FeedSpecs.of("s" + i / 4, "http://h" + i / 4 + "/" + i, 1, 1))
            .toList();

    @Test
    void allFeedsOfAHostGoToOneReader() {
        FakeEnumeratorContext context = new FakeEnumeratorContext(3);
        FeedEnumerator enumerator = enumerator(context, SPECS, List.of());
        context.registerAll(enumerator);
        assertThat(context.assigned()).hasSize(40);
        SPECS.forEach(spec -> assertThat(context.readerOf(spec.feedUrl()))
                .as(spec.feedUrl())
                .isEqualTo(FeedEnumerator.readerOf(spec, 3)));
    }

    @Test
    void nothingIsGivenOutBeforeEveryReaderIsThere() {
        FakeEnumeratorContext context = new FakeEnumeratorContext(2);
        FeedEnumerator enumerator = enumerator(context, SPECS, List.of());
        context.register(enumerator, 0, List.of());
        assertThat(context.assigned()).isEmpty();
        context.register(enumerator, 1, List.of());
        assertThat(context.assigned()).hasSize(40);
    }

    @Test
    void row59ReportedSplitsKeepTheirStateAndMoveWithTheirHost() {
        FakeEnumeratorContext context = new FakeEnumeratorContext(2);
        FeedEnumerator enumerator = enumerator(context, SPECS, List.of());
        FeedSplit known = FeedSplit.fresh("http://h3/12").answered("\"e\"", null, "h", List.of("k"));
        int elsewhere = 1 - FeedEnumerator.readerOf(SPECS.get(12), 2);
        context.register(enumerator, elsewhere, List.of(known));
        context.register(enumerator, 1 - elsewhere, List.of());
        assertThat(context.assigned()).hasSize(40).contains(known);
        assertThat(context.readerOf("http://h3/12")).isEqualTo(1 - elsewhere);
    }

    @Test
    void aFeedTakenOutOfTheConfigurationIsDropped() {
        FakeEnumeratorContext context = new FakeEnumeratorContext(1);
        FeedEnumerator enumerator = enumerator(context, SPECS, List.of());
        context.register(enumerator, 0, List.of(FeedSplit.fresh("http://gone/rss")));
        assertThat(context.assigned()).extracting(FeedSplit::feedUrl).doesNotContain("http://gone/rss");
        assertThat(enumerator.snapshotState(1).unassigned()).isEmpty();
    }

    @Test
    void splitsOfALostReaderAreGivenOutAgainWithTheirState() {
        FakeEnumeratorContext context = new FakeEnumeratorContext(1);
        FeedEnumerator enumerator = enumerator(context, SPECS.subList(0, 1), List.of());
        context.registerAll(enumerator);
        context.unregister(0);
        FeedSplit back = FeedSplit.fresh("http://h0/0").answered("\"e\"", null, "h", List.of());
        enumerator.addSplitsBack(List.of(back), 0);
        assertThat(enumerator.snapshotState(1).unassigned()).containsExactly(back);
        context.register(enumerator, 0, List.of());
        assertThat(context.assigned()).last().isEqualTo(back);
    }

    @Test
    void restoredStateIsGivenOut() {
        FakeEnumeratorContext context = new FakeEnumeratorContext(1);
        FeedSplit waiting = FeedSplit.fresh("http://h0/0").answered("\"e\"", null, "h", List.of());
        FeedEnumerator enumerator = enumerator(context, SPECS, List.of(waiting));
        context.registerAll(enumerator);
        assertThat(context.assigned()).contains(waiting);
        assertThat(context.noMoreSplits()).containsExactly(0);
    }

    private static FeedEnumerator enumerator(
            FakeEnumeratorContext context, List<FeedSpec> specs, List<FeedSplit> restored) {
        return new FeedEnumerator(context, specs, Boundedness.BOUNDED, new FeedEnumeratorState(restored));
    }
}
