package vn.diembao.dashboards.digest;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.diembao.model.SourceHealth;

/**
 * Everything a digest is made of.
 *
 * @param unit union id the digest is for, null for all
 * @param madeAt when it is made
 * @param clips texts of the period that concern unions or workers, each once, in order of first sight
 * @param passedOver items of the period that do not
 * @param previous number of texts in the period before, copies not counted
 * @param storiesBefore number of texts in the period before on stories of this one, by story; those without are left out
 * @param changed clips edited or withdrawn in the period, whenever first seen
 * @param sources totals of the sources heard of in the period
 * @param health how the sources were at the end of the period, empty when that is not known
 */
record DigestMaterial(
        Edition edition,
        String unit,
        Instant madeAt,
        List<DigestClip> clips,
        long passedOver,
        long previous,
        Map<String, Long> storiesBefore,
        List<DigestClip> changed,
        List<SourceTotal> sources,
        List<SourceHealth> health,
        TermNames names) {

    DigestMaterial {
        requireNonNull(edition, "edition is null");
        requireNonNull(madeAt, "madeAt is null");
        requireNonNull(names, "names is null");
        clips = List.copyOf(clips);
        storiesBefore = Map.copyOf(storiesBefore);
        changed = List.copyOf(changed);
        sources = List.copyOf(sources);
        health = List.copyOf(health);
    }
}
