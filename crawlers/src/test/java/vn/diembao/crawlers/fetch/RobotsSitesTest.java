package vn.diembao.crawlers.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RobotsSitesTest {
    private static final FetchConfig CONFIG = FetchConfig.withUserAgent("thu/1.0");
    private static final Instant NOW = Instant.parse("2026-07-20T00:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofHours(24));

    private static TargetUrl at(String url) throws IOException {
        return TargetUrl.parse(url, CONFIG);
    }

    private static void read(RobotsSites sites, String url, int bytes) throws IOException {
        sites.of(at(url)).set(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), bytes, TOMORROW);
        sites.tidy(NOW);
    }

    @Test
    void row29NamesUnderAWildcardDoNotAddUp() throws IOException {
        RobotsSites sites = new RobotsSites(100, Long.MAX_VALUE);
        read(sites, "http://bao.example/", 10);
        for (int i = 0; i < 1_000; i++) {
            read(sites, "http://n" + i + ".bao.example/", 10);
            assertThat(sites.known(at("http://bao.example/"))).isSameAs(sites.of(at("http://bao.example/")));
        }

        assertThat(sites.hosts()).isEqualTo(100);
        assertThat(sites.known(at("http://n0.bao.example/"))).isNull();
        assertThat(sites.known(at("http://n999.bao.example/"))).isNotNull();
    }

    @Test
    void row29LargeFilesPushOutWhatWasAskedForLongestAgo() throws IOException {
        RobotsSites sites = new RobotsSites(100, 1_000);
        read(sites, "http://a.example/", 400);
        read(sites, "http://b.example/", 400);
        read(sites, "http://c.example/", 400);
        assertThat(sites.known(at("http://a.example/"))).isNull();
        assertThat(sites.hosts()).isEqualTo(2);

        read(sites, "http://d.example/", 5_000);
        assertThat(sites.hosts()).as("the last stays, however large").isEqualTo(1);
    }

    @Test
    void whoIsNotAskedForIsForgottenADayAfterItsRulesAreStale() throws IOException {
        RobotsSites sites = new RobotsSites(100, 1_000);
        read(sites, "http://a.example/", 1);
        sites.of(at("http://b.example/"));

        sites.tidy(TOMORROW.plus(Duration.ofHours(24)));
        assertThat(sites.hosts()).isEqualTo(2);
        sites.tidy(TOMORROW.plus(Duration.ofHours(24)).plusSeconds(1));
        assertThat(sites.known(at("http://a.example/"))).isNull();
        assertThat(sites.known(at("http://b.example/"))).as("being read").isNotNull();
    }

    @Test
    void aHostsLongestDelayHoldsForAllItsSites() throws IOException {
        RobotsSites sites = new RobotsSites(100, 1_000);
        SimpleRobotRules slow = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
        slow.setCrawlDelay(7_000);
        sites.of(at("https://a.example/")).set(slow, 1, TOMORROW);
        read(sites, "http://a.example/", 1);

        assertThat(sites.delay("a.example")).isEqualTo(Duration.ofSeconds(7));
        assertThat(sites.delay("b.example")).isZero();
    }
}
