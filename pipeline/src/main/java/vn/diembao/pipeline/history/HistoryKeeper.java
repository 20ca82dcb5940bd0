package vn.diembao.pipeline.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.diembao.model.Article;
import vn.diembao.model.ClipVersion;
import vn.diembao.model.History;
import vn.diembao.model.TextOrigin;

/**
 * Continues a clip's history by a sighting. A text off a feed that equals any earlier version is a repetition, so feeding
 * old items again never brings an old version back; a page shows what the outlet says now, also when it takes an edit back.
 */
final class HistoryKeeper {
    private static final int MAX_VERSIONS = 50;

    private HistoryKeeper() {}

    /** @param known history so far, null for none */
    static HistoryVerdict judge(History known, Sighting sighting) {
        if (sighting.article() == null) {
            return gone(known, sighting);
        }
        if (known == null) {
            ClipVersion first = version(sighting.article(), List.of());
            return new HistoryVerdict.NewClip(new History(sighting.at(), sighting.at(), null, List.of(first)));
        }
        if (isRepeated(known, sighting)) {
            return known.withdrawnAt() == null || !sighting.at().isAfter(known.withdrawnAt())
                    ? new HistoryVerdict.Repeated()
                    : new HistoryVerdict.Changed(
                            new History(known.firstSeenAt(), sighting.at(), null, known.versions()));
        }
        // Two looks at a page may overtake each other on the way here: the older one brings nothing new.
        // The office's rows do not: one of an archive counts as seen when it was published.
        boolean overtaken =
                sighting.at().isBefore(known.updatedAt()) && sighting.article().origin() != TextOrigin.ENTRY;
        return overtaken ? new HistoryVerdict.Repeated() : new HistoryVerdict.Changed(changed(known, sighting));
    }

    private static boolean isRepeated(History known, Sighting sighting) {
        List<ClipVersion> versions = known.versions();
        boolean latest =
                sighting.article().origin() == TextOrigin.PAGE && sighting.at().isAfter(known.updatedAt());
        List<ClipVersion> past = latest ? versions.subList(versions.size() - 1, versions.size()) : versions;
        return past.stream().anyMatch(version -> version.contentHash()
                .equals(sighting.article().contentHash()));
    }

    /** The same for a look of an earlier run: at the very time of a version it is that look, read once more. */
    static HistoryVerdict judgeAgain(History known, Sighting sighting) {
        int look = known == null || sighting.article() == null ? -1 : lookAt(sighting.at(), known.versions());
        return look < 0 ? judge(known, sighting) : readAgain(known, look, sighting.article());
    }

    /** Index of the version that was first seen at that very time, -1 when there is none. */
    private static int lookAt(Instant at, List<ClipVersion> versions) {
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).seenAt().equals(at)) {
                return i;
            }
        }
        return -1;
    }

    private static HistoryVerdict readAgain(History known, int index, Article article) {
        List<ClipVersion> versions = new ArrayList<>(known.versions());
        boolean differs = !versions.get(index).contentHash().equals(article.contentHash());
        versions.set(index, version(article, index == 0 ? List.of() : changedFields(versions.get(index - 1), article)));
        return new HistoryVerdict.ReadAgain(
                new History(known.firstSeenAt(), known.updatedAt(), known.withdrawnAt(), versions),
                differs,
                index == versions.size() - 1);
    }

    private static HistoryVerdict gone(History known, Sighting sighting) {
        if (known == null) {
            return new HistoryVerdict.NeverSeen();
        }
        // A look that was overtaken by a newer text says nothing about that text.
        return known.withdrawnAt() != null || sighting.at().isBefore(known.updatedAt())
                ? new HistoryVerdict.Repeated()
                : new HistoryVerdict.Withdrawn(
                        new History(known.firstSeenAt(), known.updatedAt(), sighting.at(), known.versions()));
    }

    private static History changed(History known, Sighting sighting) {
        List<ClipVersion> versions = new ArrayList<>(known.versions());
        versions.add(version(sighting.article(), changedFields(versions.get(versions.size() - 1), sighting.article())));
        if (versions.size() > MAX_VERSIONS) {
            // The first version says when the clip began; the ones behind it go first.
            versions.remove(1);
        }
        boolean back = known.withdrawnAt() == null || sighting.at().isAfter(known.withdrawnAt());
        Instant updatedAt = sighting.at().isBefore(known.updatedAt()) ? known.updatedAt() : sighting.at();
        return new History(known.firstSeenAt(), updatedAt, back ? null : known.withdrawnAt(), versions);
    }

    private static List<String> changedFields(ClipVersion before, Article after) {
        List<String> changed = new ArrayList<>();
        if (!before.titleHash().equals(ClipVersion.hashOf(after.title()))) {
            changed.add("title");
        }
        if (!before.leadHash().equals(ClipVersion.hashOf(after.lead()))) {
            changed.add("lead");
        }
        if (!before.bodyHash().equals(ClipVersion.hashOf(after.body()))) {
            changed.add("body");
        }
        return changed;
    }

    private static ClipVersion version(Article article, List<String> changed) {
        return new ClipVersion(
                article.contentHash(),
                ClipVersion.hashOf(article.title()),
                ClipVersion.hashOf(article.lead()),
                ClipVersion.hashOf(article.body()),
                article.fetchedAt(),
                changed);
    }
}
