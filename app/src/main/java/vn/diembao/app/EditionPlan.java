package vn.diembao.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.diembao.dashboards.mail.MailConfig;
import vn.diembao.dashboards.unit.UnitProfile;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.pipeline.RetentionPlan;

/**
 * Which editions a run issues, and whom it tells of alerts.
 *
 * @param profiles of the units that get them; none for no editions
 * @param mail empty to issue without sending
 * @param retention records of mails that came to their end stay as long as clips do
 */
public record EditionPlan(List<UnitProfile> profiles, Optional<MailConfig> mail, RetentionPlan retention) {
    /** No editions. */
    public static final EditionPlan NONE = new EditionPlan(List.of(), Optional.empty(), RetentionPlan.STANDARD);

    public EditionPlan {
        profiles = List.copyOf(profiles);
    }

    /** Issues by the clock, and tells alerts, until closed. */
    public AutoCloseable begin(ElasticsearchConfig elasticsearch, DiembaoHome home) {
        if (profiles.isEmpty()) {
            return () -> {};
        }
        System.err.println("issuing editions of " + profiles.size() + " units to " + home.editions()
                + mail.map(config -> ", mails by " + config).orElse(", no mails (no " + home.mailFile() + ')'));
        if (!withAlerts().isEmpty()) {
            System.err.println("telling alerts to " + withAlerts().size() + " units");
        }
        ElasticsearchConnection connection = new ElasticsearchConnection(elasticsearch);
        EditionDesk editions = EditionDesk.of(this, connection.client(), home, Clock.systemUTC())
                .begin();
        Optional<AlertDesk> alerts = withAlerts().isEmpty()
                ? Optional.empty()
                : Optional.of(AlertDesk.of(this, connection.client(), home, Clock.systemUTC())
                        .begin());
        return () -> {
            try (connection) {
                alerts.ifPresent(AlertDesk::close);
                editions.close();
            }
        };
    }

    /** Units that are told of alerts at once. */
    List<UnitProfile> withAlerts() {
        return profiles.stream().filter(profile -> profile.alerts().areAny()).toList();
    }
}
