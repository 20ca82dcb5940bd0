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

    @Test
    void refusesACrawlerWithoutANameOrALimit() {
        assertThatThrownBy(() -> FetchConfig.withUserAgent(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FetchConfig("x", 1, 0, 1, 1, 1, Set.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
