package vn.diembao.dashboards.unit;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which alerts a unit is told at once, and how.
 *
 * @param kinds ids of the taxonomy's kinds of alerts; empty for all
 * @param volume whether unusual numbers of texts are told too
 * @param hourly most messages in an hour; the rest is gathered in one
 * @param mail readers
 * @param webhook null for none
 */
public record AlertWishes(
        Set<String> kinds, boolean volume, int hourly, QuietHours quiet, MailingList mail, Webhook webhook) {
    /** As many as a person reads without learning not to. */
    public static final int USUAL_HOURLY = 6;

    /** No alerts. */
    public static final AlertWishes NONE =
            new AlertWishes(Set.of(), false, USUAL_HOURLY, QuietHours.NONE, MailingList.NONE, null);

    public AlertWishes {
        kinds = Set.copyOf(kinds);
        requireNonNull(quiet, "quiet is null");
        requireNonNull(mail, "mail is null");
        if (hourly < 1) {
            throw new IllegalArgumentException("at least one message an hour");
        }
    }

    /** Whether there is anybody to tell. */
    public boolean areAny() {
        return webhook != null || !mail.to().isEmpty();
    }

    /** Whether an alert of one of these kinds is wanted. */
    public boolean want(Collection<String> found) {
        return !wanted(found).isEmpty();
    }

    /** Those of some kinds that are wanted. */
    public List<String> wanted(Collection<String> found) {
        return found.stream()
                .filter(kind -> kinds.isEmpty() || kinds.contains(kind))
                .toList();
    }
}
