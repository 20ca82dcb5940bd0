package vn.diembao.crawlers.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FetchConfigTest {
    @Test
    void travelsWithTheJob() throws IOException, ClassNotFoundException {
        FetchConfig config = FetchConfig.withUserAgent("diembao/1.0 (mailto:lienhe@bao.example)")
                .allowing(Set.of("*.localhost:8123"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(config);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(config);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "*.localhost", "*.other:80", "a.localhost:65536", "http://a.localhost:80", ""})
    void siteOnThisMachineIsAHostAndAPort(String site) {
        FetchConfig config = FetchConfig.withUserAgent("diembao/1.0");
        assertThatThrownBy(() -> config.allowing(Set.of(site)))
                .hasMessage("a site on this machine is written host:port or *.localhost:port, not \"" + site + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "[::1]:8080", "a.localhost:65535", "*.localhost:1"})
    void sitesOnThisMachineMayBeAllowed(String site) {
        assertThat(FetchConfig.withUserAgent("diembao/1.0")
                        .allowing(Set.of(site))
                        .allowedLoopback())
                .containsExactly(site);
    }

    @Test
    void refusesACrawlerWithoutANameOrALimit() {
        assertThatThrownBy(() -> FetchConfig.withUserAgent(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FetchConfig("x", 1, 0, 1, 1, 1, Set.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
