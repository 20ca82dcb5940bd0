package vn.diembao.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class StoredSetTest {
    private static final StoredSet WHOLE = new StoredSet(
            Map.of("a", clip("a", List.of("1")), "b", clip("b", List.of("1", "2")), "c", clip("c", List.of("1"))));

    @Test
    void theSameSetDiffersInNothing() {
        assertThat(WHOLE.differenceFrom(WHOLE).none()).isTrue();
    }

    @Test
    void everyKindOfDifferenceIsCounted() {
        StoredSet other = new StoredSet(
                Map.of("a", clip("a", List.of("1", "1")), "b", clip("b", List.of("2")), "x", clip("x", List.of("1"))));
        assertThat(other.differenceFrom(WHOLE)).isEqualTo(new StoredSet.Difference(1, 1, 1, 1, 0));
        assertThat(other.differenceFrom(WHOLE).none()).isFalse();
    }

    @Test
    void anEmptyIndexMissesAll() {
        assertThat(new StoredSet(Map.of()).differenceFrom(WHOLE)).isEqualTo(new StoredSet.Difference(3, 0, 0, 0, 0));
    }

    @Test
    void clipsThatAreCopiesOfOthersOrCountedOtherwiseAreRegrouped() {
        StoredSet copied = of(new StoredClip(List.of("1"), Set.of("a", "b"), 1));
        assertThat(of(new StoredClip(List.of("1"), Set.of("a"), 0)).differenceFrom(copied))
                .isEqualTo(new StoredSet.Difference(0, 0, 0, 0, 1));
        assertThat(of(new StoredClip(List.of("1"), Set.of("a", "b"), 2)).differenceFrom(copied))
                .isEqualTo(new StoredSet.Difference(0, 0, 0, 0, 1));
    }

    @Test
    void clipsWithoutAnOriginalAreWrongEvenWhereAllAre() {
        StoredSet ring = of(new StoredClip(List.of("1"), Set.of("a", "b"), null));
        assertThat(ring.differenceFrom(ring).none()).isFalse();
    }

    private static StoredSet of(StoredClip clip) {
        return new StoredSet(Map.of("a", clip));
    }

    private static StoredClip clip(String id, List<String> versions) {
        return new StoredClip(versions, Set.of(id), 0);
    }
}
