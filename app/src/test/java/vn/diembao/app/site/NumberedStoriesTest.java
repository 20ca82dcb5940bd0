package vn.diembao.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class NumberedStoriesTest {
    private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");

    private final NumberedStories stories = new NumberedStories(150, 10, BEGIN, Duration.ofHours(1));

    @Test
    void everyStoryHasAnAddressOfItsOwn() {
        assertThat(all()).hasSize(150);
        assertThat(NumberedStories.outlets(10)).allSatisfy(outlet -> assertThat(stories.of(outlet))
                .extracting(DemoStory::path)
                .doesNotHaveDuplicates());
    }

    @Test
    void someAreEditedSomeWithdrawnSomeReprinted() {
        assertThat(count(story -> story.script().edit() != null)).isEqualTo(22);
        assertThat(count(story -> story.isWithdrawn(stories.end()))).isEqualTo(6);
        List<DemoStory> reprints =
                all().stream().filter(story -> story.creditedTo() != null).toList();
        assertThat(reprints).hasSize(16);
        assertThat(reprints).allSatisfy(reprint -> assertThat(all())
                .anyMatch(story -> story.creditedTo() == null
                        && story.script().title().equals(reprint.script().title())));
    }

    @Test
    void allHasHappenedAtTheEnd() {
        assertThat(all()).allSatisfy(story -> {
            assertThat(story.published()).isBetween(BEGIN, stories.end());
            if (story.script().edit() != null) {
                assertThat(story.touched(stories.end())).isNotNull();
            }
        });
    }

    private long count(Predicate<DemoStory> which) {
        return all().stream().filter(which).count();
    }

    private List<DemoStory> all() {
        return NumberedStories.outlets(10).stream()
                .flatMap(outlet -> stories.of(outlet).stream())
                .toList();
    }
}
