package vn.diembao.pipeline.copy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the copies of an article among those it remembers, by looking at the keys of its {@link Sketch} alone; in whatever
 * order the appearances of a text come, the same one ends as its original. Not thread-safe.
 */
public final class CopyFinder {
    /** A text may come back after its story is over, but not after its season. */
    static final Duration WINDOW = Duration.ofDays(30);

    private static final int HOLDERS_OF_KEY = 32;
    private static final int MOST_COMPARED = 40;

    private final KeyIndex index;
    private final Shelf<Long, KnownText> texts;
    private final CopyGroups groups;

    /** @param link true where one gives the address of the other */
    private record Match(KnownText of, Overlap overlap, boolean link) {}

    /** With an empty memory of its own. */
    public CopyFinder() {
        this(CopyMemory.inMemory());
    }

    /** @param memory goes on with what is remembered there */
    public CopyFinder(CopyMemory memory) {
        index = new KeyIndex(memory.holders(), HOLDERS_OF_KEY);
        texts = memory.texts();
        groups = new CopyGroups(memory.groups());
    }

    /** Judges an article and remembers it. One that was seen before is an edit, and stays with the copies it had. */
    public CopyVerdict take(Publication publication, Sketch sketch) {
        return take(publication, sketch, null);
    }

    /**
     * The same of a post that gives the address of an article.
     *
     * @param shared id of the article, whether it is remembered or not; null for none
     */
    public CopyVerdict take(Publication publication, Sketch sketch, String shared) {
        long key = ArticleKey.of(publication.article());
        KnownText before = texts.get(key);
        if (before != null) {
            index.remove(before.keys(), key);
            remember(key, new KnownText(before.publication(), sketch.hashes(), before.group(), shared));
            return verdict(before.publication(), groups.whole(before.group()), List.of(), List.of());
        }
        List<Match> matches = matches(publication, sketch, shared);
        List<Displacement> displaced = new ArrayList<>();
        long group = group(publication, matches, displaced);
        groups.hold(group);
        remember(key, new KnownText(publication, sketch.hashes(), group, shared));
        List<String> articles = matches.stream()
                .filter(match -> groups.whole(match.of().group()) == group)
                .map(match -> match.of().publication().article())
                .toList();
        return verdict(publication, group, articles, displaced);
    }

    /** Forgets an article; what was said of it stays said. */
    public void forget(String article) {
        long key = ArticleKey.of(article);
        KnownText gone = texts.get(key);
        if (gone != null) {
            texts.remove(key);
            index.remove(gone.keys(), key);
            groups.release(gone.group());
        }
    }

    /**
     * Takes an appearance out of its text, as if it had never been; the earliest of the others takes its place where it was
     * the first.
     *
     * @return null when it is not remembered, or no other appearance of its text can be reached from it
     */
    public CopyLoss remove(String article) {
        long key = ArticleKey.of(article);
        KnownText gone = texts.get(key);
        if (gone == null) {
            return null;
        }
        long group = groups.whole(gone.group());
        List<Publication> others = linked(key, group).stream()
                .map(other -> texts.get(other).publication())
                .sorted(Publication.FIRST_PUBLISHER.thenComparing(Publication::article))
                .toList();
        boolean wasFirst = groups.get(group).first().article().equals(article);
        groups.remove(group, gone.publication(), wasFirst && !others.isEmpty() ? others.get(0) : null);
        CopyGroup left = groups.get(group);
        forget(article);
        if (others.isEmpty()) {
            return null;
        }
        return new CopyLoss(left, wasFirst ? others.subList(1, others.size()) : List.of(), wasFirst);
    }

    /** Others of the group, from text to text: two copies of a third need not share anything. */
    private Set<Long> linked(long key, long group) {
        Set<Long> members = new LinkedHashSet<>(Set.of(key));
        Deque<Long> open = new ArrayDeque<>(members);
        while (!open.isEmpty()) {
            KnownText text = texts.get(open.remove());
            for (long other : neighbours(text.publication(), text.sketch(), text.shared())) {
                if (groups.whole(texts.get(other).group()) == group && members.add(other)) {
                    open.add(other);
                }
            }
        }
        members.remove(key);
        return members;
    }

    private void remember(long key, KnownText text) {
        texts.put(key, text);
        index.add(text.keys(), key);
    }

    private List<Match> matches(Publication publication, Sketch sketch, String shared) {
        List<Match> matches = new ArrayList<>();
        Sketch.Reader reader = sketch.reader();
        for (long neighbour : neighbours(publication, sketch, shared)) {
            KnownText other = texts.get(neighbour);
            if (isWithin(publication.at(), other.publication().at())) {
                Overlap overlap = reader.overlap(other.sketch());
                boolean link = isLink(publication, shared, other);
                if (link || CopyPolicy.isCopy(overlap) || isShare(publication, other, overlap)) {
                    matches.add(new Match(other, overlap, link));
                }
            }
        }
        // What a post gives the address of goes before what it reads like; an article is told by its text.
        Comparator<Match> order = comparing(match -> match.overlap().together(), reverseOrder());
        Comparator<Match> links = comparing(Match::link, publication.isPost() ? reverseOrder() : naturalOrder());
        matches.sort(links.thenComparing(order));
        return matches;
    }

    /** Those that may have to do with a text: by a link of either to the other, then by words, the most alike first. */
    private Set<Long> neighbours(Publication publication, Sketch sketch, String shared) {
        Set<Long> found = new LinkedHashSet<>();
        if (shared != null && texts.get(ArticleKey.of(shared)) != null) {
            found.add(ArticleKey.of(shared));
        }
        if (!publication.isPost()) {
            long[] link = {KnownText.linkTo(publication.article())};
            addAll(found, index.find(link).mostSharing(HOLDERS_OF_KEY));
        }
        addAll(found, index.find(sketch.keys()).mostSharing(MOST_COMPARED));
        return found;
    }

    private static void addAll(Set<Long> found, Holders.Ranked holders) {
        for (long holder : holders.holders()) {
            found.add(holder);
        }
    }

    /** A post gives an article's address; one that came before its article and was taken for another's share stays so. */
    private boolean isLink(Publication publication, String shared, KnownText other) {
        if (publication.isPost()) {
            return !other.publication().isPost()
                    && other.publication().article().equals(shared);
        }
        return publication.article().equals(other.shared())
                && first(other.group()).equals(other.publication());
    }

    /** A post shares one text and makes no two of them one: it must not lead an article to another one's copies. */
    private boolean isShare(Publication article, KnownText other, Overlap overlap) {
        if (article.isPost() == other.publication().isPost()) {
            return false;
        }
        return article.isPost()
                ? CopyPolicy.isShare(overlap.ofFirst())
                : CopyPolicy.isShare(overlap.ofSecond()) && first(other.group()).equals(other.publication());
    }

    private Publication first(long group) {
        return groups.get(groups.whole(group)).first();
    }

    private long group(Publication publication, List<Match> matches, List<Displacement> displaced) {
        if (matches.isEmpty()) {
            return groups.open(ArticleKey.of(publication.article()), publication);
        }
        long group = groups.whole(matches.get(0).of().group());
        for (Match match : matches) {
            long other = groups.whole(match.of().group());
            boolean same = match.link() || CopyPolicy.isMostly(match.overlap().ofFirst());
            if (!publication.isPost() && same && other != group) {
                displaced.add(groups.join(group, other));
            }
        }
        groups.add(group, publication).ifPresent(displaced::add);
        return group;
    }

    private CopyVerdict verdict(
            Publication publication, long group, List<String> matches, List<Displacement> displaced) {
        CopyGroup text = groups.get(group);
        boolean first = text.first().article().equals(publication.article());
        return new CopyVerdict(text, publication.kind(first), matches, displaced);
    }

    private static boolean isWithin(Instant one, Instant other) {
        return one == null
                || other == null
                || Math.abs(one.getEpochSecond() - other.getEpochSecond()) <= WINDOW.toSeconds();
    }
}
