package vn.diembao.dashboards.edition;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.diembao.dashboards.digest.DigestPeriod;
import vn.diembao.dashboards.digest.PaperClip;
import vn.diembao.dashboards.digest.PaperScope;

/**
 * The record of an edition or a correction slip that was issued: what {@code edition.json} beside its files says. It has no
 * title or address of a clip, so that forgetting a clip is forgetting its id here and its item in the files.
 *
 * @param id internal; the number of the paper is given by the office
 * @param unit union id
 * @param scope which clips belonged into it; null for an edition of a release that did not keep it
 * @param title in Vietnamese
 * @param date last day it stands for; of a slip that of its edition
 * @param dueAt when it was due
 * @param issuedAt when it came out
 * @param late whether it says that it came out late
 * @param hash SHA-256, in hex, of the lines that {@code sha256sum} prints for its files in their order
 * @param corrects the edition that a slip corrects, null for an edition
 * @param files forms for people first
 * @param clips those it tells
 */
public record IssuedEdition(
        String id,
        String unit,
        DigestPeriod period,
        LocalDate date,
        PaperScope scope,
        String title,
        Instant dueAt,
        Instant issuedAt,
        boolean late,
        String hash,
        Corrected corrects,
        List<EditionFile> files,
        List<PaperClip> clips) {

    public IssuedEdition {
        requireNonNull(id, "id is null");
        requireNonNull(unit, "unit is null");
        requireNonNull(period, "period is null");
        requireNonNull(date, "date is null");
        requireNonNull(title, "title is null");
        requireNonNull(dueAt, "dueAt is null");
        requireNonNull(issuedAt, "issuedAt is null");
        requireNonNull(hash, "hash is null");
        files = List.copyOf(files);
        clips = List.copyOf(clips);
    }

    /** The record after something was taken out of its files; a slip still names the edition by the hash it was issued with. */
    IssuedEdition without(Set<String> erased, Map<String, byte[]> left) {
        List<EditionFile> now =
                files.stream().map(file -> EditionFile.after(file, left)).toList();
        List<PaperClip> told =
                clips.stream().filter(clip -> !erased.contains(clip.id())).toList();
        String newHash = left.isEmpty() ? hash : EditionHash.of(now);
        return new IssuedEdition(
                id, unit, period, date, scope, title, dueAt, issuedAt, late, newHash, corrects, now, told);
    }

    /** What a slip refers to. */
    public record Corrected(String id, String hash) {
        public Corrected {
            requireNonNull(id, "id is null");
            requireNonNull(hash, "hash is null");
        }
    }

    /** The file with this extension that people are given, not the body of a mail. */
    public EditionFile paper(String extension) {
        return files.stream()
                .filter(file ->
                        file.name().endsWith('.' + extension) && !file.name().startsWith("mail."))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id + " has no ." + extension));
    }
}
