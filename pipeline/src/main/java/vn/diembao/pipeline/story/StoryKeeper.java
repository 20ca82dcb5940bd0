package vn.diembao.pipeline.story;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.model.ArticleKind;
import vn.diembao.pipeline.copy.Aggregators;
import vn.diembao.pipeline.copy.ArticleKey;
import vn.diembao.pipeline.copy.CopyFinder;
import vn.diembao.pipeline.copy.CopyLoss;
import vn.diembao.pipeline.copy.CopyVerdict;
import vn.diembao.pipeline.copy.Holders;
import vn.diembao.pipeline.copy.KeyIndex;
import vn.diembao.pipeline.copy.NumberPlaces;
import vn.diembao.pipeline.copy.Publication;
import vn.diembao.pipeline.copy.Publication.Carrier;
import vn.diembao.pipeline.copy.Redirect;
import vn.diembao.pipeline.copy.Sketcher;
import vn.diembao.pipeline.text.WordForms;

/**
 * Puts articles into their stories as they come. It looks at keyed memory only, so an article costs the same however many
 * are remembered; the oldest arrivals are forgotten first. Not thread-safe.
 */
public final class StoryKeeper {
    /** A week of all outlets of the source files, several times over. */
    public static final int REMEMBERED = 30_000;

    private static final int HOLDERS_OF_KEY = 32;
    private static final int MOST_COMPARED = 40;
    /** Articles whose stories are looked up, those first that share most with the new one. */
    private static final int MOST_LOOKED_UP = 4 * MOST_COMPARED;

    private static final int MOST_MERGED = 2;

    private final TermReader terms;
    private final Aggregators aggregators;
    private final CopyFinder copies;
    private final KeyIndex index;
    private final KnownArticles known;
    private final GrowingStories stories;
    private final Arrivals arrivals;

    private record Candidate(long key, GrowingStory story, int shared) {}

    private record Match(long key, GrowingStory story, double likeness) {}

    /**
     * With an empty memory of its own.
     *
     * @param remembered articles kept in mind, some 5 kB each
     */
    public StoryKeeper(TermFrequencies frequencies, Aggregators aggregators, int remembered) {
        this(
                frequencies,
                aggregators,
                new Retention(remembered, ChronoUnit.FOREVER.getDuration()),
                StoryMemory.inMemory());
    }

    /** @param memory goes on with what is remembered there */
    public StoryKeeper(TermFrequencies frequencies, Aggregators aggregators, Retention retention, StoryMemory memory) {
        this.terms = new TermReader(frequencies);
        this.aggregators = requireNonNull(aggregators, "aggregators is null");
        copies = new CopyFinder(memory.copies());
        index = new KeyIndex(memory.holders(), HOLDERS_OF_KEY);
        known = new KnownArticles(memory.articles());
        stories = new GrowingStories(memory.stories());
        arrivals = new Arrivals(memory.turns(), retention);
    }

    /** Whether an article is remembered: what is taken of it then is an edit. */
    public boolean remembers(String article) {
        return known.get(ArticleKey.of(article)) != null;
    }

    /** Judges an article and remembers it; an id that is still remembered is an edit and stays in its story. */
    public StoryVerdict take(StoryArticle article) {
        return take(read(article));
    }

    StoryVerdict take(ReadArticle article) {
        long key = ArticleKey.of(article.id());
        CopyVerdict copy = copies.take(article.publication(), article.sketch(), article.shared());
        KnownArticle before = known.get(key);
        List<Redirect> redirects = new ArrayList<>();
        long story;
        if (before == null) {
            story = story(article, copy, redirects);
            stories.hold(story);
        } else {
            index.remove(before.keys(), key);
            arrivals.remove(before.turn());
            story = before.story();
        }
        long[] keys = article.terms().keys();
        known.put(key, new KnownArticle(article.id(), keys, story, arrivals.add(new Arrival(key, article.seenAt()))));
        index.add(keys, key);
        forget(article.seenAt());
        return verdict(article.id(), story, copy, redirects);
    }

    private StoryVerdict verdict(String article, long story, CopyVerdict copy, List<Redirect> redirects) {
        return new StoryVerdict(article, storyId(article, story), copy, redirects);
    }

    private StoryVerdict.StoryId storyId(String article, long story) {
        GrowingStory opened = stories.get(story);
        boolean redirected = opened.joined() != null && opened.id().equals(article);
        return new StoryVerdict.StoryId(stories.get(stories.whole(story)).id(), redirected);
    }

    /**
     * Forgets an article as if it had never been; its story and the copies of its text stay.
     *
     * @return what became of its text, null when no other appearance of it is remembered
     */
    CopyLoss remove(String article) {
        long key = ArticleKey.of(article);
        CopyLoss loss = copies.remove(article);
        KnownArticle gone = known.get(key);
        if (gone != null) {
            drop(key, gone);
        }
        return loss;
    }

    /** The story of a remembered article, null when it is not remembered. */
    StoryVerdict.StoryId storyOf(String article) {
        KnownArticle found = known.get(ArticleKey.of(article));
        return found == null ? null : storyId(article, found.story());
    }

    /** Reads it without remembering anything. */
    ReadArticle read(StoryArticle article) {
        boolean aggregator = aggregators.contain(article.source());
        boolean post = article.kind() == ArticleKind.SOCIAL;
        WordForms text = WordForms.of(article.text());
        Carrier carrier = post ? Carrier.SOCIAL : aggregator ? Carrier.AGGREGATOR : Carrier.OUTLET;
        return new ReadArticle(
                new Publication(article.id(), carrier, article.source(), article.at()),
                terms.read(WordForms.of(article.title()), text),
                Sketcher.sketch(article.title(), article.text(), text),
                article.seenAt(),
                article.shared());
    }

    private long story(ReadArticle article, CopyVerdict copy, List<Redirect> redirects) {
        List<Long> copied = copy.matches().stream()
                .map(match -> stories.whole(known.story(ArticleKey.of(match))))
                .distinct()
                .toList();
        if (!copied.isEmpty()) {
            boolean post = article.publication().carrier() == Carrier.SOCIAL;
            long story = stories.merged(copied.subList(0, post ? 1 : copied.size()), redirects);
            stories.put(story, stories.get(story).plusCopy(article));
            return story;
        }
        List<Match> matches = matches(article);
        if (matches.isEmpty()) {
            return stories.open(article, arrivals.next());
        }
        Match best = matches.get(0);
        List<Long> same = new ArrayList<>(List.of(best.key()));
        matches.stream()
                .skip(1)
                .limit(MOST_MERGED)
                .filter(other -> StoryPolicy.merges(best.story(), other.story()))
                .forEach(other -> same.add(other.key()));
        long story = stories.merged(same, redirects);
        stories.put(story, stories.get(story).plus(article));
        return story;
    }

    /** Stories the article belongs to, closest first. */
    private List<Match> matches(ReadArticle article) {
        Holders.Ranked near = index.find(article.terms().keys()).mostSharingByNumber(MOST_LOOKED_UP);
        Map<Long, Integer> shared = new HashMap<>();
        for (int i = 0; i < near.holders().length; i++) {
            // Those that share less would come behind all that are compared.
            if (shared.size() >= MOST_COMPARED && near.shared()[i] < near.shared()[i - 1]) {
                break;
            }
            // The first of a story shares most.
            shared.putIfAbsent(stories.whole(known.story(near.holders()[i])), near.shared()[i]);
        }
        NumberPlaces places = new NumberPlaces(article.terms().terms());
        return shared.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), stories.get(entry.getKey()), entry.getValue()))
                .sorted(comparingInt(Candidate::shared)
                        .reversed()
                        .thenComparingLong(candidate -> candidate.story().opened()))
                .limit(MOST_COMPARED)
                .map(candidate ->
                        new Match(candidate.key(), candidate.story(), likeness(candidate.story(), article, places)))
                .filter(match -> StoryPolicy.joins(match.likeness(), match.story(), article.terms()))
                .sorted(comparing(Match::likeness, reverseOrder()))
                .toList();
    }

    private static double likeness(GrowingStory story, ReadArticle article, NumberPlaces places) {
        return StoryPolicy.faded(
                story.likeness(article.terms(), places),
                story.gap(article.publication().at()));
    }

    private void forget(Instant now) {
        for (Long due = arrivals.due(now); due != null; due = arrivals.due(now)) {
            KnownArticle oldest = known.get(due);
            drop(due, oldest);
            copies.forget(oldest.id());
        }
    }

    private void drop(long key, KnownArticle article) {
        arrivals.remove(article.turn());
        known.remove(key);
        index.remove(article.keys(), key);
        stories.release(article.story());
    }
}
