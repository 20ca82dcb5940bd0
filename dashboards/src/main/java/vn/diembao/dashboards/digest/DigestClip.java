package vn.diembao.dashboards.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.diembao.dashboards.extract.ExtractPicker;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipStory;
import vn.diembao.model.History;
import vn.diembao.model.Labels;
import vn.diembao.model.OutletName;
import vn.diembao.model.PublishedFlag;
import vn.diembao.model.Reaction;

/**
 * What a digest keeps of a clip: all but the text, of which an extract is enough.
 *
 * @param story null where nothing is known of it
 * @param reaction of the public to a post, null where nothing is known of it
 * @param standsIn true of a copy that is counted in place of its original, which is not: erased, irrelevant, another unit's
 * @param copies other clips of the edition with the same text, in the order of time
 */
record DigestClip(
        String id,
        String url,
        String title,
        OutletName outlet,
        ArticleKind kind,
        Instant publishedAt,
        List<String> mended,
        String extract,
        Labels labels,
        History history,
        ClipStory story,
        Reaction reaction,
        boolean standsIn,
        List<DigestClip> copies) {

    /** Two clips that are not one never stand in the same place. */
    static final Comparator<DigestClip> BY_FIRST_SIGHT = Comparator.comparing(
                    (DigestClip clip) -> clip.history().firstSeenAt())
            .thenComparing(DigestClip::id);

    private static final Duration LATE = Duration.ofDays(2);

    DigestClip {
        mended = List.copyOf(mended);
        copies = List.copyOf(copies);
    }

    static DigestClip of(Clip clip, ExtractPicker picker) {
        var article = clip.article();
        return new DigestClip(
                article.id(),
                article.url(),
                article.title(),
                clip.outlet(),
                article.kind(),
                article.publishedAt(),
                article.flags(),
                picker.pick(clip),
                clip.labels(),
                clip.history(),
                clip.story(),
                clip.reaction(),
                false,
                List.of());
    }

    DigestClip withCopies(List<DigestClip> others) {
        return with(story, standsIn, others);
    }

    DigestClip withStory(ClipStory told) {
        return with(told, standsIn, copies);
    }

    DigestClip standingIn() {
        return with(story, true, copies);
    }

    private DigestClip with(ClipStory told, boolean standing, List<DigestClip> others) {
        return new DigestClip(
                id,
                url,
                title,
                outlet,
                kind,
                publishedAt,
                mended,
                extract,
                labels,
                history,
                told,
                reaction,
                standing,
                others);
    }

    /** A text that another clip has too and had first. */
    boolean isCopy() {
        return story != null && story.copiesAnother();
    }

    /** False of a copy that adds nothing to what was written, because its original or another copy is counted. */
    boolean counts() {
        return standsIn || !isCopy();
    }

    /** Of a clip of which nothing is known its own id: stories have ids of clips. */
    String storyId() {
        return story == null || story.id() == null ? id : story.id();
    }

    boolean isSocial() {
        return kind == ArticleKind.SOCIAL;
    }

    boolean isAboutUnions() {
        return labels.relevance().equals("union");
    }

    /** Leaders should hear of it: an alert, or a union body is criticised. */
    boolean isCritical() {
        return labels.alert() || labels.unionStance().equals("neg");
    }

    /** False when the outlet gave no time that can be trusted: then {@link #publishedAt} is when it was first read. */
    boolean hasOwnTime() {
        return !PublishedFlag.isAmong(mended);
    }

    /** Published more than 48 hours before it was first seen. */
    boolean isLate() {
        return hasOwnTime() && publishedAt.plus(LATE).isBefore(history.firstSeenAt());
    }

    boolean isEdited() {
        return history.versions().size() > 1;
    }

    boolean isWithdrawn() {
        return history.withdrawnAt() != null;
    }

    /** When it was found gone, else when its text last changed. */
    Instant changedAt() {
        return isWithdrawn() ? history.withdrawnAt() : history.updatedAt();
    }

    /** Edited or found gone within the edition's period. */
    boolean changedIn(Edition edition) {
        boolean edited = isEdited() && edition.contains(history.updatedAt());
        return edited || (isWithdrawn() && edition.contains(history.withdrawnAt()));
    }

    /** Union bodies: those in force when it was published, and the local ones, which have no successor. */
    List<String> bodies() {
        List<String> inForce = labels.federations().isEmpty() ? labels.unions() : labels.federations();
        Stream<String> local = labels.unions().stream().filter(u -> u.startsWith("l3:") || u.startsWith("l4:"));
        return Stream.concat(inForce.stream(), local).distinct().toList();
    }
}
