package vn.diembao.dashboards.digest;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.diembao.dashboards.tally.Trail;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.dashboards.unit.Letterhead;
import vn.diembao.model.SourceHealth;

/**
 * Everything a digest is made of.
 *
 * @param unit union id: only items that name this body or one below it; null for all
 * @param letterhead of the body that issues it
 * @param madeAt when it is made
 * @param clips texts of the period that concern unions or workers, each once, in order of first sight
 * @param passedOver items of the period that do not
 * @param previous number of texts in the period before, copies not counted
 * @param trails how long the stories of this edition that are looked at more closely have been told, by story
 * @param weeks counts of a week and those it is compared with, {@link Weeks#none()} for a day
 * @param changed clips edited or withdrawn in the period, whenever first seen
 * @param sources totals of the sources heard of in the period
 * @param health how the sources were at the end of the period, empty when that is not known
 */
record DigestMaterial(
        Edition edition,
        String unit,
        Letterhead letterhead,
        Instant madeAt,
        List<DigestClip> clips,
        long passedOver,
        long previous,
        Map<String, Trail> trails,
        Weeks weeks,
        List<DigestClip> changed,
        List<SourceTotal> sources,
        List<SourceHealth> health,
        TermBook names) {

    DigestMaterial {
        requireNonNull(edition, "edition is null");
        requireNonNull(letterhead, "letterhead is null");
        requireNonNull(madeAt, "madeAt is null");
        requireNonNull(names, "names is null");
        clips = List.copyOf(clips);
        trails = Map.copyOf(trails);
        requireNonNull(weeks, "weeks is null");
        changed = List.copyOf(changed);
        sources = List.copyOf(sources);
        health = List.copyOf(health);
    }

    /** False while more clips may come. */
    boolean isOver() {
        return !madeAt.isBefore(edition.to());
    }

    /** What is counted: a copy of an earlier edition's text is shown, but adds nothing to what was written. */
    List<DigestClip> ownTexts() {
        return clips.stream().filter(DigestClip::counts).toList();
    }

    /** The same under another head. */
    DigestMaterial headed(Letterhead other) {
        return new DigestMaterial(
                edition,
                unit,
                other,
                madeAt,
                clips,
                passedOver,
                previous,
                trails,
                weeks,
                changed,
                sources,
                health,
                names);
    }
}
