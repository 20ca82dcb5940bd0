package vn.diembao.crawlers.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.crawlers.feed.FeedBytes.parse;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UpdatePeriodTest {
    private static final String SYNDICATION = " xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'";

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource({
        "'', 0",
        "<ttl>30</ttl>, 30",
        "<ttl> 5 </ttl>, 5",
        "<ttl>-5</ttl>, 0",
        "<ttl>soon</ttl>, 0",
        "<ttl>99999999</ttl>, 0",
        "<sy:updatePeriod>hourly</sy:updatePeriod>, 60",
        "<sy:updatePeriod> Hourly </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>, 15",
        "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>, 1440",
        "<sy:updatePeriod>now and then</sy:updatePeriod>, 0",
        "<ttl>90</ttl><sy:updatePeriod>hourly</sy:updatePeriod>, 90"
    })
    void aChannelSaysHowLongItAsksToBeLeftAlone(String markup, long minutes) {
        String rss = "<rss version='2.0'" + SYNDICATION + "><channel><title>Tin</title>" + markup + "</channel></rss>";
        assertThat(parse(rss).ttl()).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void anAtomFeedAndAnRdfSayItToo() {
        String said = "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>";
        assertThat(parse("<feed xmlns='http://www.w3.org/2005/Atom'" + SYNDICATION + "><title>Tin</title>" + said
                                + "</feed>")
                        .ttl())
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(parse("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                                + " xmlns='http://purl.org/rss/1.0/'" + SYNDICATION + "><channel><title>Tin</title>"
                                + said + "</channel></rdf:RDF>")
                        .ttl())
                .isEqualTo(Duration.ofMinutes(30));
    }
}
