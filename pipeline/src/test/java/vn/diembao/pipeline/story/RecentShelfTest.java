package vn.diembao.pipeline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.diembao.pipeline.copy.Shelf;

final class RecentShelfTest {
    private static final int MOST = 3;

    private final List<String> asked = new ArrayList<>();
    private final Shelf<String, String> disk = Shelf.inMemory();
    private final RecentShelf<String, String> shelf = new RecentShelf<>(
            new Shelf<>() {
                @Override
                public String get(String key) {
                    asked.add(key);
                    return disk.get(key);
                }

                @Override
                public void put(String key, String value) {
                    disk.put(key, value);
                }

                @Override
                public void remove(String key) {
                    disk.remove(key);
                }
            },
            MOST);

    @Test
    void whatWasUsedLastIsNotReadAgain() {
        disk.put("a", "1");
        assertThat(shelf.get("a")).isEqualTo("1");
        assertThat(shelf.get("a")).isEqualTo("1");
        shelf.put("b", "2");
        assertThat(shelf.get("b")).isEqualTo("2");
        assertThat(asked).containsExactly("a");
    }

    @Test
    void whatIsNotThereIsAskedForOnce() {
        assertThat(shelf.get("a")).isNull();
        assertThat(shelf.get("a")).isNull();
        assertThat(asked).containsExactly("a");
        shelf.put("a", "1");
        assertThat(shelf.get("a")).isEqualTo("1");
    }

    @Test
    void whatWasNotUsedForLongestIsReadAgain() {
        for (String key : List.of("a", "b", "c")) {
            shelf.put(key, key);
        }
        shelf.get("a");
        shelf.put("d", "d");
        assertThat(shelf.get("a")).isEqualTo("a");
        assertThat(asked).isEmpty();
        assertThat(shelf.get("b")).isEqualTo("b");
        assertThat(asked).containsExactly("b");
    }

    @Test
    void itTellsAlwaysWhatTheDiskHolds() {
        Random random = new Random(1);
        Shelf<String, String> plain = Shelf.inMemory();
        for (int i = 0; i < 5_000; i++) {
            String key = String.valueOf(random.nextInt(2 * MOST));
            switch (random.nextInt(3)) {
                case 0 -> {
                    shelf.put(key, "v" + i);
                    plain.put(key, "v" + i);
                }
                case 1 -> {
                    shelf.remove(key);
                    plain.remove(key);
                }
                default -> assertThat(shelf.get(key)).isEqualTo(plain.get(key));
            }
            assertThat(disk.get(key)).isEqualTo(plain.get(key));
        }
    }
}
