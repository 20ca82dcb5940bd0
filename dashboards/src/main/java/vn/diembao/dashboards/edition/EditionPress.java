package vn.diembao.dashboards.edition;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.diembao.dashboards.digest.DigestDesk;
import vn.diembao.dashboards.digest.DigestFormat;
import vn.diembao.dashboards.digest.DigestPaper;
import vn.diembao.dashboards.digest.DigestPeriod;
import vn.diembao.dashboards.digest.DigestRequest;
import vn.diembao.dashboards.digest.PaperClip;
import vn.diembao.dashboards.digest.PaperMark;
import vn.diembao.dashboards.digest.PaperSource;
import vn.diembao.dashboards.digest.SlipRequest;
import vn.diembao.dashboards.digest.SlipRequest.IssuedPaper;
import vn.diembao.dashboards.unit.UnitProfile;

/** Issues editions and the slips that correct them. What was issued is never composed again. */
public final class EditionPress {
    /** From then on an edition says that it is late. */
    static final Duration LATE = Duration.ofMinutes(30);

    private final PaperSource papers;
    private final EditionShelf shelf;
    private final Clock clock;

    public EditionPress(PaperSource papers, EditionShelf shelf, Clock clock) {
        this.papers = requireNonNull(papers, "papers is null");
        this.shelf = requireNonNull(shelf, "shelf is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Issues an edition, or finds it when it was issued before.
     *
     * @param date the day, or any day of the week
     * @throws IOException when the index cannot be read or the edition not be kept
     * @throws IllegalArgumentException when the edition has not closed yet, or the taxonomy knows no such unit
     */
    public IssuedEdition issue(UnitProfile profile, DigestPeriod period, LocalDate date) throws IOException {
        DigestRequest request = request(profile, period, date);
        Optional<IssuedEdition> before = shelf.find(id(request));
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = clock.instant();
        Instant due = DigestDesk.closing(request);
        if (now.isBefore(due)) {
            throw new IllegalArgumentException("edition " + id(request) + " closes at " + due
                    + ": only then can it be issued (without --issue it can be looked at now)");
        }
        PaperMark mark = new PaperMark(id(request), due, now, now.isAfter(due.plus(LATE)));
        DigestPaper paper = papers.compose(request, mark);
        return keep(paper, request, mark, null);
    }

    /**
     * Issues a slip when clips of an issued edition were edited, withdrawn or came in later than it did, and no earlier slip
     * has said so.
     *
     * @return nothing when the edition was not issued, or still tells what is
     * @throws IOException when the index cannot be read or the slip not be kept
     */
    public Optional<IssuedEdition> correct(UnitProfile profile, DigestPeriod period, LocalDate date)
            throws IOException {
        DigestRequest request = request(profile, period, date);
        Optional<IssuedEdition> found = shelf.find(id(request));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        IssuedEdition edition = found.get();
        List<IssuedEdition> slips = slips(edition.id());
        Map<String, PaperClip> known = new HashMap<>();
        edition.clips().forEach(clip -> known.put(clip.id(), clip));
        slips.forEach(slip -> slip.clips().forEach(clip -> known.put(clip.id(), clip)));
        int number = slips.size() + 1;
        IssuedPaper paper =
                new IssuedPaper(edition.id(), edition.title(), edition.hash(), edition.issuedAt(), edition.scope());
        Optional<DigestPaper> slip = papers.correct(new SlipRequest(request, paper, number, known));
        if (slip.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        PaperMark mark = new PaperMark(slipId(edition.id(), number), now, now, false);
        return Optional.of(keep(slip.get(), request, mark, new IssuedEdition.Corrected(edition.id(), edition.hash())));
    }

    /** Slips issued for an edition, in their order. */
    public List<IssuedEdition> slips(String edition) throws IOException {
        List<IssuedEdition> slips = new ArrayList<>();
        Optional<IssuedEdition> next = shelf.find(slipId(edition, 1));
        while (next.isPresent()) {
            slips.add(next.get());
            next = shelf.find(slipId(edition, slips.size() + 1));
        }
        return slips;
    }

    /** What an edition of a unit is asked for with. */
    static DigestRequest request(UnitProfile profile, DigestPeriod period, LocalDate date) {
        return new DigestRequest(period, date, EnumSet.allOf(DigestFormat.class), Path.of(""), profile.unit(), profile);
    }

    /** Internal id of the edition, e.g. {@code tong-ldld-ngay-2025-07-01}. */
    static String id(DigestRequest request) {
        return request.unit() + '-' + DigestDesk.editionName(request);
    }

    private static String slipId(String edition, int number) {
        return edition + "-dc" + number;
    }

    private IssuedEdition keep(
            DigestPaper paper, DigestRequest request, PaperMark mark, IssuedEdition.Corrected corrects)
            throws IOException {
        List<EditionFile> files = paper.files().entrySet().stream()
                .map(file -> EditionFile.of(file.getKey(), file.getValue()))
                .toList();
        IssuedEdition edition = new IssuedEdition(
                mark.id(),
                request.unit(),
                request.period(),
                request.date(),
                DigestDesk.scope(request),
                paper.title(),
                mark.due(),
                mark.issuedAt(),
                mark.late(),
                EditionHash.of(files),
                corrects,
                files,
                paper.clips());
        return shelf.keep(edition, paper.files());
    }
}
