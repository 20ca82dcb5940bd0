package vn.diembao.pipeline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class KeyIndexTest {
    private final Shelf<Long, long[]> shelf = Shelf.inMemory();
    private final KeyIndex index = new KeyIndex(shelf, 3);

    @Test
    void countsTheKeysThatAreShared() {
        index.add(new long[] {1, 2}, 10);
        index.add(new long[] {2, 3}, 20);
        assertThat(ranked(1, 2, 4).holders()).containsExactly(10, 20);
        assertThat(ranked(1, 2, 4).shared()).containsExactly(2, 1);
    }

    @Test
    void row65RemembersTheNewestHoldersOfAKeyOnly() {
        for (int i = 0; i < 1000; i++) {
            index.add(new long[] {7}, i);
        }
        assertThat(ranked(7).holders()).containsExactly(999, 998, 997);
        assertThat(shelf.get(7L)).hasSize(3);
    }

    @Test
    void row65KeepsNothingOfAKeyWithoutHolders() {
        index.add(new long[] {1, 2}, 10);
        index.remove(new long[] {1, 2, 9}, 10);
        assertThat(shelf.get(1L)).isNull();
        assertThat(ranked(1, 2).holders()).isEmpty();
    }

    private Holders.Ranked ranked(long... keys) {
        return index.find(keys).mostSharing(9);
    }
}
