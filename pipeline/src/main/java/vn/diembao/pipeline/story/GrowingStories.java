package vn.diembao.pipeline.story;

import static java.util.Comparator.comparingLong;

import java.util.List;
import vn.diembao.pipeline.copy.ArticleKey;
import vn.diembao.pipeline.copy.RecentNumbers;
import vn.diembao.pipeline.copy.Redirect;
import vn.diembao.pipeline.copy.Shelf;

/** The stories that are remembered, by key. A story lives while something remembered points to it. */
final class GrowingStories {
    /** Twice the stories that are remembered as a rule. */
    private static final int AT_HAND = 1 << 16;

    private final Shelf<Long, GrowingStory> stories;
    /** What each has become part of, itself where it stands for itself. */
    private final RecentNumbers joined = new RecentNumbers(AT_HAND);

    GrowingStories(Shelf<Long, GrowingStory> stories) {
        this.stories = stories;
    }

    /** A story of one text; one that outlived the article of its id keeps its key. */
    long open(ReadArticle article, long opened) {
        long key = ArticleKey.of(article.id());
        while (stories.get(key) != null) {
            key++;
        }
        stories.put(key, GrowingStory.of(article, opened));
        return key;
    }

    GrowingStory get(long key) {
        return stories.get(key);
    }

    void put(long key, GrowingStory story) {
        stories.put(key, story);
    }

    /** Key of the story this one has become part of, in the end its own. */
    long whole(long key) {
        long at = key;
        for (long next = joined(at); next != at; next = joined(at)) {
            at = next;
        }
        return at;
    }

    private long joined(long key) {
        long known = joined.get(key);
        if (known != RecentNumbers.NONE) {
            return known;
        }
        Long whole = stories.get(key).joined();
        long next = whole == null ? key : whole;
        joined.put(key, next);
        return next;
    }

    /** All of them as the one that was opened first, so that its id stays. */
    long merged(List<Long> keys, List<Redirect> redirects) {
        long oldest = keys.stream()
                .min(comparingLong(key -> stories.get(key).opened()))
                .orElseThrow();
        for (long key : keys) {
            if (key != oldest) {
                GrowingStory later = stories.get(key);
                stories.put(oldest, stories.get(oldest).plus(later));
                stories.put(key, later.joinedTo(oldest));
                joined.put(key, oldest);
                redirects.add(new Redirect(later.id(), stories.get(oldest).id()));
            }
        }
        return oldest;
    }

    void hold(long key) {
        stories.put(key, stories.get(key).held(1));
    }

    void release(long key) {
        for (Long at = key; at != null; ) {
            GrowingStory left = stories.get(at).held(-1);
            if (left.held() > 0) {
                stories.put(at, left);
                return;
            }
            stories.remove(at);
            joined.remove(at);
            at = left.joined();
        }
    }
}
