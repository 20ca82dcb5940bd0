package vn.diembao.pipeline.copy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the copies of an article among those it remembers, by looking at the keys of its {@link Sketch} alone; in whatever
 * order the appearances of a text come, the same one ends as its original. Not thread-safe.
 */
public final class CopyFinder {
    /** A text may come back after its story is over, but not after its season. */
    static final Duration WINDOW = Duration.ofDays(30);

    private static final int HOLDERS_OF_KEY = 32;
    private static final int MOST_COMPARED = 40;

    private final KeyIndex<Known> index = new KeyIndex<>(HOLDERS_OF_KEY);
    private final Map<String, Known> known = new HashMap<>();

    /** No record: look-ups hash it by the hundred, and it is only ever the same as itself. */
    private static final class Known {
        private final Publication publication;
        private final Sketch sketch;
        private final CopyGroup group;

        Known(Publication publication, Sketch sketch, CopyGroup group) {
            this.publication = publication;
            this.sketch = sketch;
            this.group = group;
        }

        boolean isPost() {
            return publication.carrier() == Publication.Carrier.SOCIAL;
        }
    }

    private record Match(Known of, Overlap overlap) {}

    /** Judges an article and remembers it. One that was seen before is an edit, and stays with the copies it had. */
    public CopyVerdict take(Publication publication, Sketch sketch) {
        Known before = known.get(publication.article());
        if (before != null) {
            index.remove(before.sketch.keys(), before);
            remember(new Known(before.publication, sketch, before.group));
            return verdict(before.publication, before.group, List.of(), List.of());
        }
        List<Match> matches = matches(new Known(publication, sketch, new CopyGroup(publication)));
        List<Redirect> displaced = new ArrayList<>();
        CopyGroup group = group(publication, matches, displaced);
        remember(new Known(publication, sketch, group));
        List<String> articles = matches.stream()
                .filter(match -> match.of().group.whole() == group.whole())
                .map(match -> match.of().publication.article())
                .toList();
        return verdict(publication, group, articles, displaced);
    }

    /** Forgets an article; what was said of it stays said. */
    public void forget(String article) {
        Known gone = known.remove(article);
        if (gone != null) {
            index.remove(gone.sketch.keys(), gone);
        }
    }

    private void remember(Known article) {
        known.put(article.publication.article(), article);
        index.add(article.sketch.keys(), article);
    }

    private List<Match> matches(Known article) {
        List<Match> matches = new ArrayList<>();
        index.find(article.sketch.keys()).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(reverseOrder()))
                .limit(MOST_COMPARED)
                .map(Map.Entry::getKey)
                .filter(other -> isWithin(article.publication.at(), other.publication.at()))
                .forEach(other -> {
                    Overlap overlap = article.sketch.overlap(other.sketch);
                    if (CopyPolicy.isCopy(overlap) || isShare(article, other, overlap)) {
                        matches.add(new Match(other, overlap));
                    }
                });
        matches.sort(comparing(match -> match.overlap().together(), reverseOrder()));
        return matches;
    }

    /** A post shares one text and makes no two of them one: it must not lead an article to another one's copies. */
    private static boolean isShare(Known article, Known other, Overlap overlap) {
        if (article.isPost() == other.isPost()) {
            return false;
        }
        return article.isPost()
                ? CopyPolicy.isShare(overlap.ofFirst())
                : CopyPolicy.isShare(overlap.ofSecond()) && other.group.first().equals(other.publication);
    }

    private static CopyGroup group(Publication publication, List<Match> matches, List<Redirect> displaced) {
        if (matches.isEmpty()) {
            return new CopyGroup(publication);
        }
        CopyGroup group = matches.get(0).of().group;
        for (Match match : matches) {
            if (publication.carrier() != Publication.Carrier.SOCIAL
                    && CopyPolicy.isMostly(match.overlap().ofFirst())) {
                displaced.addAll(group.join(match.of().group));
            }
        }
        group.add(publication).ifPresent(displaced::add);
        return group;
    }

    private static CopyVerdict verdict(
            Publication publication, CopyGroup group, List<String> matches, List<Redirect> displaced) {
        String original = group.first().article();
        return new CopyVerdict(original, publication.kind(original.equals(publication.article())), matches, displaced);
    }

    private static boolean isWithin(Instant one, Instant other) {
        return one == null
                || other == null
                || Duration.between(one, other).abs().compareTo(WINDOW) <= 0;
    }
}
