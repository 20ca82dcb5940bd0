package vn.diembao.pipeline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.diembao.model.ArticleKind;
import vn.diembao.pipeline.copy.Aggregators;

/** What is at hand beside the memory must never say anything else than the memory. */
final class StoryMemoryTest {
    private static final Instant MORNING = Instant.parse("2026-03-14T02:00:00Z");
    private static final TermFrequencies FREQUENCIES = TermFrequencies.load();
    private static final Aggregators AGGREGATORS = Aggregators.load();
    private static final Retention RETENTION = new Retention(60, Duration.ofDays(30));
    private static final int EVENTS = 12;
    private static final int WORDS_OF_AN_EVENT = 25;

    private final SplittableRandom random = new SplittableRandom(11);
    private int redirects;
    private int removed;

    @Test
    void aKeeperThatBeginsAnewEachTimeSaysTheSameAsOneThatWentOn() {
        StoryMemory longTold = StoryMemory.inMemory();
        StoryMemory told = StoryMemory.inMemory();
        StoryKeeper keeper = keeper(longTold);
        for (int turn = 0; turn < 1_500; turn++) {
            StoryKeeper anew = keeper(told);
            if (random.nextInt(6) == 0) {
                String gone = id();
                removed += keeper.storyOf(gone) == null ? 0 : 1;
                assertThat(keeper.remove(gone)).isEqualTo(anew.remove(gone));
            } else {
                StoryArticle article = article(turn);
                StoryVerdict verdict = keeper.take(article);
                redirects += verdict.stories().size();
                assertThat(verdict).isEqualTo(anew.take(article));
            }
            String asked = id();
            assertThat(keeper.storyOf(asked)).isEqualTo(anew.storyOf(asked));
        }
        assertThat(redirects).as("stories that became one").isPositive();
        assertThat(removed).as("articles taken away").isGreaterThan(50);
    }

    private static StoryKeeper keeper(StoryMemory memory) {
        return new StoryKeeper(FREQUENCIES, AGGREGATORS, RETENTION, memory);
    }

    private String id() {
        return "article-" + random.nextInt(90);
    }

    /** Of one event, or of two: then their stories may turn out to be one. */
    private StoryArticle article(int turn) {
        int event = random.nextInt(EVENTS);
        int other = random.nextInt(2) == 0 ? random.nextInt(EVENTS) : event;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            int of = i % 2 == 0 ? event : other;
            int word = random.nextInt(4) == 0
                    ? random.nextInt(5_000)
                    : of * WORDS_OF_AN_EVENT + random.nextInt(WORDS_OF_AN_EVENT);
            text.append("từ").append(Integer.toString(word, 36)).append(i % 15 == 14 ? ". " : " ");
        }
        String title = text.substring(0, 40);
        return new StoryArticle(
                id(), title, text.toString(), MORNING.plus(Duration.ofMinutes(turn)), "a.vn", ArticleKind.PRESS);
    }
}
