package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.unit.Coverage;
import vn.diembao.dashboards.unit.IssueTimes;
import vn.diembao.dashboards.unit.Letterhead;
import vn.diembao.dashboards.unit.MailingList;
import vn.diembao.dashboards.unit.UnitProfile;
import vn.diembao.model.Term;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;

/** Digests of one unit, with and without a profile. */
class UnitDigestTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-07-01T00:05:00Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    private ScriptedElasticsearch elasticsearch;
    private ElasticsearchConnection connection;

    @BeforeEach
    void open() throws Exception {
        elasticsearch = new ScriptedElasticsearch();
        connection = new ElasticsearchConnection(ElasticsearchConfig.open(elasticsearch.url()));
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
        elasticsearch.close();
    }

    @Test
    void aBodyGetsWhatNamesThoseBelowItToo() throws Exception {
        elasticsearch.hits("terms", List.of(union("tong-ldld"), union("ldld-ha-noi")));
        write(null);
        assertThat(elasticsearch.asked("clips/_search").get(0).toString())
                .contains("{\"terms\":{\"labels.unions\":[\"tong-ldld\",\"ldld-ha-noi\"]}}");
    }

    @Test
    void aProfileGivesHeadHourAndCoverage() throws Exception {
        UnitProfile profile = new UnitProfile(
                "tong-ldld",
                Letterhead.of("Cơ quan Mẫu"),
                Coverage.ALL,
                new IssueTimes(LocalTime.of(6, 30), true, true),
                MailingList.NONE);
        Path file = write(profile);
        assertThat(file).hasFileName("diem-bao-ngay-2025-07-01-tong-ldld.md");
        assertThat(Files.readString(file)).contains("Cơ quan Mẫu").doesNotContain("Chỉ gồm");
        assertThat(elasticsearch.asked("clips/_search").get(0).toString())
                .contains("\"gte\":\"2025-06-29T23:30:00Z\"")
                .doesNotContain("labels.unions");
    }

    private Path write(UnitProfile profile) throws Exception {
        return new DigestDesk(connection.client(), CLOCK)
                .write(new DigestRequest(
                        DigestPeriod.DAY,
                        LocalDate.of(2025, 7, 1),
                        Set.of(DigestFormat.MD),
                        directory,
                        "tong-ldld",
                        profile))
                .get(0);
    }

    private static Term union(String id) {
        return new Term("union", id, "LĐLĐ " + id, "2", "tong-ldld");
    }
}
