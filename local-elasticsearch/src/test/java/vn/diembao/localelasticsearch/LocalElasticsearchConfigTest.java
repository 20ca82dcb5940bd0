package vn.diembao.localelasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalElasticsearchConfigTest {
    private static final Path HOME = Path.of("var/elasticsearch");

    @Test
    void takesTheDistributionFromTheProperty() {
        assertThat(LocalElasticsearchConfig.of(HOME).distribution())
                .isEqualTo(Path.of(System.getProperty(LocalElasticsearchConfig.DISTRIBUTION_PROPERTY)));
    }

    @Test
    void saysWhichPropertyIsMissing() {
        String value = System.clearProperty(LocalElasticsearchConfig.DISTRIBUTION_PROPERTY);
        try {
            assertThatExceptionOfType(LocalElasticsearchException.class)
                    .isThrownBy(LocalElasticsearchConfig::defaultDistribution)
                    .withMessageContaining("-D" + LocalElasticsearchConfig.DISTRIBUTION_PROPERTY + "=");
        } finally {
            System.setProperty(LocalElasticsearchConfig.DISTRIBUTION_PROPERTY, value);
        }
    }

    @Test
    void makesPathsAbsolute() {
        assertThat(LocalElasticsearchConfig.of(HOME).home()).isAbsolute();
    }

    @Test
    void refusesAHeapTooSmall() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalElasticsearchConfig(HOME, HOME, 127, 0))
                .withMessageContaining("at least 128 MB, not 127");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void refusesWhatIsNoPort(int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalElasticsearchConfig(HOME, HOME, 512, port))
                .withMessageContaining("not a port");
    }
}
