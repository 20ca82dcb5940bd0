package vn.diembao.dashboards.edition;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.dashboards.unit.UnitProfile;

/**
 * One look at the clock: issues what is due and not yet issued, and with each unit's new edition the slips to its earlier
 * ones. Everything it knows stands on the shelf, so a round that was cut off is made good by the next.
 */
public final class EditionRound {
    private static final Logger LOG = LoggerFactory.getLogger(EditionRound.class);

    private final EditionPress press;
    private final EditionShelf shelf;
    private final UnitMemory memory;
    private final CorrectionMemory corrections;
    private final Clock clock;
    private final Set<String> refused = new HashSet<>();

    /** @param memory directory of what is remembered: since when each unit gets editions, which corrections were done */
    public EditionRound(EditionPress press, EditionShelf shelf, Path memory, Clock clock) {
        this.press = requireNonNull(press, "press is null");
        this.shelf = requireNonNull(shelf, "shelf is null");
        this.memory = new UnitMemory(memory.resolve(".units.json"));
        this.corrections = new CorrectionMemory(memory.resolve(".corrections.json"));
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Brings a unit up to date. An edition that fails does not hold up the others.
     *
     * @throws IOException when what is remembered of the units cannot be read or written: the next look tries again
     */
    public IssueAccount run(UnitProfile profile) throws IOException {
        Instant now = clock.instant();
        List<DueEdition> closed = IssueSchedule.closed(profile, now, memory.since(profile.unit(), now));
        List<DueEdition> due = closed.stream()
                .filter(edition -> edition.dueAt().isAfter(now.minus(IssueSchedule.LOOK_BACK)))
                .toList();
        Look look = new Look();
        look.each(due, this::issue);
        look.each(closed, edition -> shelf.find(id(edition)).ifPresent(look::issued));
        look.each(closed, edition -> correct(edition, look.newest));
        look.each(closed, edition -> {
            shelf.find(id(edition)).ifPresent(look.standing::add);
            look.standing.addAll(press.slips(id(edition)));
        });
        return new IssueAccount(look.standing, String.join("; ", look.troubles));
    }

    /** What is done for each edition. */
    @FunctionalInterface
    private interface Step {
        void take(DueEdition edition) throws IOException;
    }

    /** One look at one unit. */
    private static final class Look {
        private final List<IssuedEdition> standing = new ArrayList<>();
        private final Set<String> troubles = new LinkedHashSet<>();
        private IssuedEdition newest;

        private void each(List<DueEdition> editions, Step step) {
            for (DueEdition edition : editions) {
                try {
                    step.take(edition);
                } catch (IOException | RuntimeException e) {
                    troubles.add(id(edition) + ": " + e.getMessage());
                }
            }
        }

        private void issued(IssuedEdition edition) {
            newest = newest == null || edition.issuedAt().isAfter(newest.issuedAt()) ? edition : newest;
        }
    }

    /** With each new edition of the unit, and again until it came to its end. */
    private void correct(DueEdition edition, IssuedEdition newest) throws IOException {
        String id = id(edition);
        if (newest == null || !corrections.isDue(id, newest.id())) {
            return;
        }
        press.correct(edition.profile(), edition.period(), edition.date())
                .ifPresent(slip -> LOG.info(
                        "slip issued, slip={} clips={}", slip.id(), slip.clips().size()));
        corrections.done(id, newest.id());
    }

    private void issue(DueEdition due) throws IOException {
        String id = id(due);
        if (refused.contains(id) || shelf.find(id).isPresent()) {
            return;
        }
        try {
            IssuedEdition edition = press.issue(due.profile(), due.period(), due.date());
            LOG.info(
                    "edition issued, edition={} clips={} late={}",
                    id,
                    edition.clips().size(),
                    edition.late());
        } catch (IllegalArgumentException e) {
            refused.add(id);
            LOG.warn("edition not issued, edition={} why={}", id, e.getMessage());
        }
    }

    private static String id(DueEdition edition) {
        return EditionPress.id(EditionPress.request(edition.profile(), edition.period(), edition.date()));
    }
}
