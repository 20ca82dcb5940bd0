package vn.diembao.dashboards.edition;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    private final Clock clock;
    private final Set<String> refused = new HashSet<>();

    /** @param memory file that says since when each unit gets editions; made when absent */
    public EditionRound(EditionPress press, EditionShelf shelf, Path memory, Clock clock) {
        this.press = requireNonNull(press, "press is null");
        this.shelf = requireNonNull(shelf, "shelf is null");
        this.memory = new UnitMemory(memory);
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Brings a unit up to date.
     *
     * @return the editions and slips of the last eight days, oldest first, whether they were issued now or before
     * @throws IOException when the index or the shelf fails: the next round tries again
     */
    public List<IssuedEdition> run(UnitProfile profile) throws IOException {
        Instant now = clock.instant();
        List<DueEdition> closed = IssueSchedule.closed(profile, now, memory.since(profile.unit(), now));
        boolean anyNew = false;
        for (DueEdition edition : closed) {
            anyNew |= edition.dueAt().isAfter(now.minus(IssueSchedule.LOOK_BACK)) && issue(edition);
        }
        List<IssuedEdition> standing = new ArrayList<>();
        for (DueEdition edition : closed) {
            if (anyNew) {
                press.correct(profile, edition.period(), edition.date())
                        .ifPresent(slip -> LOG.info(
                                "slip issued, slip={} clips={}",
                                slip.id(),
                                slip.clips().size()));
            }
            String id = EditionPress.id(EditionPress.request(profile, edition.period(), edition.date()));
            shelf.find(id).ifPresent(standing::add);
            standing.addAll(press.slips(id));
        }
        return standing;
    }

    private boolean issue(DueEdition due) throws IOException {
        String id = EditionPress.id(EditionPress.request(due.profile(), due.period(), due.date()));
        Optional<IssuedEdition> before = shelf.find(id);
        if (before.isPresent() || refused.contains(id)) {
            return false;
        }
        try {
            IssuedEdition edition = press.issue(due.profile(), due.period(), due.date());
            LOG.info(
                    "edition issued, edition={} clips={} late={}",
                    id,
                    edition.clips().size(),
                    edition.late());
            return true;
        } catch (IllegalArgumentException e) {
            refused.add(id);
            LOG.warn("edition not issued, edition={} why={}", id, e.getMessage());
            return false;
        }
    }
}
