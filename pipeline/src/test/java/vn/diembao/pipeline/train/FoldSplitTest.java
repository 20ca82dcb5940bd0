package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.diembao.pipeline.train.FoldSplit.Item;

final class FoldSplitTest {
    private static final int FOLDS = 5;

    @Test
    void everyKindIsSpreadEvenly() {
        List<Item> items = items(103);
        int[] folds = FoldSplit.deal(items, FOLDS, 1);

        for (int fold = 0; fold < FOLDS; fold++) {
            assertThat(count(items, folds, fold, "rare")).isBetween(2L, 3L);
            assertThat(count(items, folds, fold, "common")).isBetween(18L, 19L);
        }
    }

    @Test
    void theOrderOfTheItemsDoesNotMatter() {
        List<Item> items = items(60);
        List<Item> turned = new ArrayList<>(items);
        Collections.reverse(turned);

        int[] folds = FoldSplit.deal(items, FOLDS, 1);
        int[] turnedFolds = FoldSplit.deal(turned, FOLDS, 1);

        assertThat(IntStream.range(0, 60).map(i -> turnedFolds[59 - i]).toArray())
                .isEqualTo(folds);
    }

    @Test
    void anotherSeedDealsAnotherWay() {
        assertThat(FoldSplit.deal(items(60), FOLDS, 1)).isNotEqualTo(FoldSplit.deal(items(60), FOLDS, 2));
    }

    @Test
    void oneGroupGoesToOneFold() {
        List<Item> items = new ArrayList<>(items(30));
        items.add(new Item("g7", "rare"));

        int[] folds = FoldSplit.deal(items, FOLDS, 1);

        assertThat(folds[30]).isEqualTo(folds[7]);
    }

    @Test
    void fewerThanTwoFoldsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FoldSplit.deal(items(3), 1, 1));
    }

    private static List<Item> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Item("g" + i, i % 10 == 0 ? "rare" : "common"))
                .toList();
    }

    private static long count(List<Item> items, int[] folds, int fold, String kind) {
        return IntStream.range(0, folds.length)
                .filter(i -> folds[i] == fold && items.get(i).kind().equals(kind))
                .count();
    }
}
