package vn.diembao.pipeline.story;

import vn.diembao.pipeline.copy.ArticleKey;
import vn.diembao.pipeline.copy.CopyMemory;
import vn.diembao.pipeline.copy.Shelf;

/**
 * What a {@link StoryKeeper} remembers.
 *
 * @param articles by {@link ArticleKey}
 * @param holders of a term: keys of articles
 * @param stories by a key of their own
 * @param arrivals by turn, so that the oldest are found without listing all
 * @param marks how far the turns have come
 */
public record StoryMemory(
        CopyMemory copies,
        Shelf<Long, KnownArticle> articles,
        Shelf<Long, long[]> holders,
        Shelf<Long, GrowingStory> stories,
        Turns turns) {
    /** The order in which articles arrived. */
    public record Turns(Shelf<Long, Arrival> arrivals, Shelf<Mark, Long> marks) {}

    /** How far the turns have come; 0 where nothing is put. */
    public enum Mark {
        /** Turns given. */
        GIVEN,
        /** Turns before the oldest that may be remembered. */
        PASSED,
        /** Articles remembered. */
        KEPT
    }

    public static StoryMemory inMemory() {
        return new StoryMemory(
                CopyMemory.inMemory(),
                Shelf.inMemory(),
                Shelf.inMemory(),
                Shelf.inMemory(),
                new Turns(Shelf.inMemory(), Shelf.inMemory()));
    }
}
