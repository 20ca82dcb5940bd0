package vn.diembao.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.diembao.model.ClipStory;
import vn.diembao.model.CopyKind;

final class CopiesOfClipsTest {
    private final Map<String, ClipStory> stories = new TreeMap<>();

    @Test
    void aChainOfCopiesEndsAtItsOriginal() {
        stories.put("a", ClipStory.copied(2, 0));
        stories.put("b", copyOf("a"));
        stories.put("c", copyOf("b"));
        CopiesOfClips copies = CopiesOfClips.of(stories);
        assertThat(copies.with("c")).containsExactly("a", "b", "c");
        assertThat(copies.knownTo("c")).isEqualTo(2);
    }

    @Test
    void aTextOfItsOwnHasNoCopies() {
        stories.put("a", ClipStory.copied(0, 0));
        assertThat(CopiesOfClips.of(stories).with("a")).containsExactly("a");
        assertThat(CopiesOfClips.of(stories).knownTo("a")).isZero();
    }

    @Test
    void aRingHasNoOriginal() {
        stories.put("a", copyOf("b"));
        stories.put("b", copyOf("a"));
        assertThat(CopiesOfClips.of(stories).knownTo("a")).isNull();
    }

    @Test
    void anOriginalThatIsNoClipIsNone() {
        stories.put("a", copyOf("gone"));
        assertThat(CopiesOfClips.of(stories).knownTo("a")).isNull();
    }

    private static ClipStory copyOf(String id) {
        return ClipStory.displaced(id, CopyKind.REPRINT, "Báo Mẫu");
    }
}
