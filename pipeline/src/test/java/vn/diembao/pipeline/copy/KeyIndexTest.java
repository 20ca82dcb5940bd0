package vn.diembao.pipeline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class KeyIndexTest {
    private final KeyIndex<String> index = new KeyIndex<>(3);

    @Test
    void countsTheKeysThatAreShared() {
        index.add(new long[] {1, 2}, "a");
        index.add(new long[] {2, 3}, "b");
        assertThat(index.find(new long[] {1, 2, 4}))
                .containsEntry("a", 2)
                .containsEntry("b", 1)
                .hasSize(2);
    }

    @Test
    void remembersTheNewestHoldersOfAKeyOnly() {
        for (int i = 0; i < 1000; i++) {
            index.add(new long[] {7}, "article" + i);
        }
        assertThat(index.find(new long[] {7})).containsOnlyKeys("article999", "article998", "article997");
        assertThat(index.mostHolders()).isEqualTo(3);
    }

    @Test
    void keepsNothingOfAKeyWithoutHolders() {
        index.add(new long[] {1, 2}, "a");
        index.remove(new long[] {1, 2, 9}, "a");
        assertThat(index.size()).isZero();
        assertThat(index.find(new long[] {1, 2})).isEmpty();
    }
}
