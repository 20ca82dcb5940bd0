package vn.diembao.pipeline.story;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.model.ArticleKind;
import vn.diembao.pipeline.copy.Aggregators;
import vn.diembao.pipeline.copy.CopyFinder;
import vn.diembao.pipeline.copy.CopyVerdict;
import vn.diembao.pipeline.copy.KeyIndex;
import vn.diembao.pipeline.copy.Publication;
import vn.diembao.pipeline.copy.Publication.Carrier;
import vn.diembao.pipeline.copy.Redirect;
import vn.diembao.pipeline.copy.Sketcher;

/**
 * Puts articles into their stories as they come. It looks at keyed memory only, so an article costs the same however many
 * are remembered; the oldest arrivals are forgotten first. Not thread-safe.
 */
public final class StoryKeeper {
    /** A week of all outlets of the source files, several times over. */
    public static final int REMEMBERED = 30_000;

    private static final int HOLDERS_OF_KEY = 32;
    private static final int MOST_COMPARED = 40;
    private static final int MOST_MERGED = 2;

    private final TermReader terms;
    private final Aggregators aggregators;
    private final int remembered;
    private final CopyFinder copies = new CopyFinder();
    private final KeyIndex<Known> index = new KeyIndex<>(HOLDERS_OF_KEY);
    private final Map<String, Known> known = new LinkedHashMap<>();
    private long opened;

    private static final class Known {
        private final String id;
        private final long[] keys;
        private final GrowingStory opened;

        Known(ReadArticle article, GrowingStory story) {
            id = article.id();
            keys = article.terms().keys();
            opened = story;
        }

        GrowingStory story() {
            return opened.whole();
        }
    }

    private record Match(GrowingStory story, double likeness) {}

    /** @param remembered articles kept in mind, some 5 kB each */
    public StoryKeeper(TermFrequencies frequencies, Aggregators aggregators, int remembered) {
        this.terms = new TermReader(frequencies);
        this.aggregators = requireNonNull(aggregators, "aggregators is null");
        this.remembered = remembered;
    }

    /** Judges an article and remembers it; an id that is still remembered is an edit and stays in its story. */
    public StoryVerdict take(StoryArticle article) {
        ReadArticle read = read(article);
        CopyVerdict copy = copies.take(read.publication(), Sketcher.sketch(article.title(), article.text()));
        Known before = known.remove(article.id());
        List<Redirect> redirects = new ArrayList<>();
        GrowingStory story;
        if (before == null) {
            story = story(read, copy, redirects);
        } else {
            index.remove(before.keys, before);
            story = before.story();
        }
        remember(new Known(read, story));
        boolean isCopy = !copy.original().equals(article.id());
        return new StoryVerdict(
                article.id(), story.id(), isCopy ? copy.original() : null, copy.kind(), redirects, copy.displaced());
    }

    /**
     * The story of a remembered article.
     *
     * @param now end of the day that growth is told of
     * @return null when the article is not remembered
     */
    public StorySummary summary(String article, Instant now) {
        Known found = known.get(article);
        return found == null ? null : found.story().summary(now);
    }

    private ReadArticle read(StoryArticle article) {
        boolean aggregator = aggregators.contain(article.source());
        boolean post = article.kind() == ArticleKind.SOCIAL;
        Carrier carrier = post ? Carrier.SOCIAL : aggregator ? Carrier.AGGREGATOR : Carrier.OUTLET;
        return new ReadArticle(
                new Publication(article.id(), carrier, article.at()),
                article.title(),
                terms.read(article.title(), article.text()),
                carrier == Carrier.OUTLET ? article.source() : null);
    }

    private GrowingStory story(ReadArticle article, CopyVerdict copy, List<Redirect> redirects) {
        List<GrowingStory> copied = copy.matches().stream()
                .map(match -> known.get(match).story())
                .distinct()
                .toList();
        if (!copied.isEmpty()) {
            boolean post = article.publication().carrier() == Carrier.SOCIAL;
            GrowingStory story = merged(copied.subList(0, post ? 1 : copied.size()), redirects);
            story.addCopy(article);
            return story;
        }
        List<Match> matches = matches(article);
        if (matches.isEmpty()) {
            return new GrowingStory(article, opened++);
        }
        GrowingStory best = matches.get(0).story();
        List<GrowingStory> same = new ArrayList<>(List.of(best));
        matches.stream()
                .skip(1)
                .limit(MOST_MERGED)
                .map(Match::story)
                .filter(other -> StoryPolicy.merges(best, other))
                .forEach(same::add);
        GrowingStory story = merged(same, redirects);
        story.add(article);
        return story;
    }

    /** Stories the article belongs to, closest first. */
    private List<Match> matches(ReadArticle article) {
        Map<GrowingStory, Integer> shared = new HashMap<>();
        index.find(article.terms().keys()).forEach((other, keys) -> shared.merge(other.story(), keys, Math::max));
        return shared.entrySet().stream()
                .sorted(Map.Entry.<GrowingStory, Integer>comparingByValue(reverseOrder())
                        .thenComparing(entry -> entry.getKey().opened()))
                .limit(MOST_COMPARED)
                .map(Map.Entry::getKey)
                .map(story -> new Match(story, likeness(story, article)))
                .filter(match -> StoryPolicy.joins(match.likeness(), match.story(), article.terms()))
                .sorted(comparing(Match::likeness, reverseOrder()))
                .toList();
    }

    private static double likeness(GrowingStory story, ReadArticle article) {
        return StoryPolicy.faded(
                story.likeness(article.terms()), story.gap(article.publication().at()));
    }

    /** All of them as the one that was opened first, so that its id stays. */
    private static GrowingStory merged(List<GrowingStory> stories, List<Redirect> redirects) {
        GrowingStory oldest = stories.stream()
                .min(Comparator.comparingLong(GrowingStory::opened))
                .orElseThrow();
        for (GrowingStory story : stories) {
            if (story != oldest) {
                oldest.join(story);
                redirects.add(new Redirect(story.id(), oldest.id()));
            }
        }
        return oldest;
    }

    private void remember(Known article) {
        known.put(article.id, article);
        index.add(article.keys, article);
        if (known.size() > remembered) {
            Known oldest = known.values().iterator().next();
            known.remove(oldest.id);
            index.remove(oldest.keys, oldest);
            copies.forget(oldest.id);
        }
    }
}
