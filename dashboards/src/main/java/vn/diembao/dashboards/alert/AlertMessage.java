package vn.diembao.dashboards.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.diembao.dashboards.unit.MailingList;
import vn.diembao.dashboards.unit.UnitProfile;
import vn.diembao.model.ClipId;

/**
 * What a unit is told at one time. Its record is the only memory of what was told: it is written before anything is sent.
 *
 * @param id name of its file and of its records in the outboxes
 * @param unit union id
 * @param issuer name of the unit
 * @param at when it was made
 * @param targets who gets it: whoever joins later gets later ones; null in a record of an earlier release, for nobody
 * @param alerts worst first
 */
public record AlertMessage(String id, String unit, String issuer, Instant at, Targets targets, List<Alert> alerts) {
    /** Alerts that are told in full; of the others the message tells how many there are. */
    static final int MOST = 10;

    public AlertMessage {
        requireNonNull(id, "id is null");
        requireNonNull(unit, "unit is null");
        requireNonNull(issuer, "issuer is null");
        requireNonNull(at, "at is null");
        targets = targets == null ? new Targets(MailingList.NONE, false) : targets;
        alerts = List.copyOf(alerts);
    }

    /**
     * Whom a message was made for.
     *
     * @param mail readers
     * @param webhook whether the unit had one
     */
    public record Targets(MailingList mail, boolean webhook) {
        public Targets {
            requireNonNull(mail, "mail is null");
        }
    }

    /** @param number among the messages of one time, from 1 */
    static AlertMessage of(UnitProfile profile, Instant at, int number, List<Alert> alerts) {
        StringBuilder told = new StringBuilder(profile.unit()).append(at);
        alerts.forEach(alert -> told.append('\n').append(alert.story()));
        return new AlertMessage(
                AlertShelf.id(profile.unit(), at, number, ClipId.sha256(told.toString())),
                profile.unit(),
                profile.letterhead().issuer(),
                at,
                new Targets(profile.alerts().mail(), profile.alerts().webhook() != null),
                alerts);
    }

    List<Alert> shown() {
        return alerts.subList(0, Math.min(MOST, alerts.size()));
    }

    /** How many are not told in full. */
    int more() {
        return alerts.size() - shown().size();
    }

    AlertMessage without(Set<String> erased, Set<String> addresses) {
        return new AlertMessage(
                id,
                unit,
                issuer,
                at,
                targets,
                alerts.stream()
                        .map(alert -> alert.tells(erased, addresses) ? alert.without(erased, addresses) : alert)
                        .toList());
    }
}
