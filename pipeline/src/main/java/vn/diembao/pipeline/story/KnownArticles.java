package vn.diembao.pipeline.story;

import vn.diembao.pipeline.copy.RecentNumbers;
import vn.diembao.pipeline.copy.Shelf;

/** The articles that are remembered, by key. The story of one is asked for far more often than all else. */
final class KnownArticles {
    /** Twice the articles that are remembered as a rule. */
    private static final int AT_HAND = 1 << 16;

    private final Shelf<Long, KnownArticle> articles;
    private final RecentNumbers stories = new RecentNumbers(AT_HAND);

    KnownArticles(Shelf<Long, KnownArticle> articles) {
        this.articles = articles;
    }

    /** Null for one that is not remembered. */
    KnownArticle get(long key) {
        return articles.get(key);
    }

    void put(long key, KnownArticle article) {
        articles.put(key, article);
        stories.put(key, article.story());
    }

    void remove(long key) {
        articles.remove(key);
        stories.remove(key);
    }

    /** Key of the story that a remembered article was put into. */
    long story(long key) {
        long story = stories.get(key);
        if (story == RecentNumbers.NONE) {
            story = articles.get(key).story();
            stories.put(key, story);
        }
        return story;
    }
}
