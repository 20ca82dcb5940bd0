package vn.diembao.dashboards.digest;

import java.time.Instant;
import java.util.List;
import vn.diembao.model.HealthReason;
import vn.diembao.model.HealthState;
import vn.diembao.model.SourceHealth;
import vn.diembao.model.VolumeReading;
import vn.diembao.model.VolumeVerdict;

/** Health of sources for tests, judged when the daily edition ends; the last poll was answered. */
final class HealthFixture {
    static final Instant NOW = DigestFixture.DAY.to();

    private HealthFixture() {}

    static SourceHealth of(String source, HealthState state, HealthReason... reasons) {
        return polled(source, state, NOW, null, reasons);
    }

    static SourceHealth polled(
            String source, HealthState state, Instant lastSuccess, Instant lastFailure, HealthReason... reasons) {
        return new SourceHealth(
                source,
                NOW,
                state,
                List.of(reasons),
                new VolumeReading(VolumeVerdict.NORMAL, 3, 20.5, 4.5),
                lastSuccess,
                lastFailure,
                "",
                "",
                Instant.parse("2025-06-19T18:00:00Z"),
                List.of());
    }

    /** Well again. */
    static SourceHealth back(String source) {
        return new SourceHealth(
                source,
                NOW,
                HealthState.OK,
                List.of(),
                new VolumeReading(VolumeVerdict.FIXED, 20, 20.5, 4.5),
                NOW,
                null,
                "",
                "",
                NOW,
                List.of());
    }
}
