package vn.diembao.pipeline.copy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class HoldersTest {
    private final Holders holders = new Holders();
    private final Map<Long, Integer> counted = new LinkedHashMap<>();

    private void add(long holder) {
        holders.add(holder);
        counted.merge(holder, 1, Integer::sum);
    }

    @Test
    void ranksAsASortedMapOfCountsWould() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 3_000; i++) {
            long drawn = random.nextLong(30) * random.nextLong(30);
            add(drawn % 2 == 0 ? drawn : drawn << Integer.SIZE);
        }
        for (int limit : new int[] {0, 1, 40, 160, 10_000}) {
            List<Map.Entry<Long, Integer>> found = counted.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(reverseOrder()))
                    .limit(limit)
                    .toList();
            assertRanked(holders.mostSharing(limit), found);
            List<Map.Entry<Long, Integer>> numbered = counted.entrySet().stream()
                    .sorted(comparing(Map.Entry<Long, Integer>::getValue, reverseOrder())
                            .thenComparing(Map.Entry::getKey))
                    .limit(limit)
                    .toList();
            assertRanked(holders.mostSharingByNumber(limit), numbered);
        }
    }

    @Test
    void nobodyHoldsNothing() {
        assertThat(holders.mostSharing(5).holders()).isEmpty();
        assertThat(holders.mostSharingByNumber(5).shared()).isEmpty();
    }

    private static void assertRanked(Holders.Ranked ranked, List<Map.Entry<Long, Integer>> expected) {
        assertThat(ranked.holders())
                .containsExactly(expected.stream().mapToLong(Map.Entry::getKey).toArray());
        assertThat(ranked.shared())
                .containsExactly(expected.stream().mapToInt(Map.Entry::getValue).toArray());
    }
}
