package vn.diembao.dashboards.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.diembao.model.ClipId;

/**
 * What a unit is told at one time. Its record is the only memory of what was told: it is written before anything is sent.
 *
 * @param id name of its file and of its records in the outboxes
 * @param unit union id
 * @param issuer name of the unit
 * @param at when it was made
 * @param alerts worst first
 */
public record AlertMessage(String id, String unit, String issuer, Instant at, List<Alert> alerts) {
    /** Alerts that are told in full; of the others the message tells how many there are. */
    static final int MOST = 10;

    public AlertMessage {
        requireNonNull(id, "id is null");
        requireNonNull(unit, "unit is null");
        requireNonNull(issuer, "issuer is null");
        requireNonNull(at, "at is null");
        alerts = List.copyOf(alerts);
    }

    /** @param number among the messages of one time, from 1 */
    static AlertMessage of(String unit, String issuer, Instant at, int number, List<Alert> alerts) {
        StringBuilder told = new StringBuilder(unit).append(at);
        alerts.forEach(alert -> told.append('\n').append(alert.story()));
        return new AlertMessage(
                AlertShelf.id(unit, at, number, ClipId.sha256(told.toString())), unit, issuer, at, alerts);
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
                alerts.stream()
                        .map(alert -> alert.tells(erased, addresses) ? alert.without(erased, addresses) : alert)
                        .toList());
    }
}
