package vn.diembao.crawlers.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CrawlerNameTest {
    @Test
    void contactStandsInTheName() {
        assertThat(CrawlerName.userAgent(Map.of(CrawlerName.CONTACT, " mailto:lienhe@bao.example ")))
                .startsWith("diembao/")
                .endsWith("; mailto:lienhe@bao.example)");
        assertThat(CrawlerName.namesAContact(Map.of(CrawlerName.CONTACT, "https://bao.example/")))
                .isTrue();
    }

    @Test
    void nameDoesWithoutAContact() {
        assertThat(CrawlerName.userAgent(Map.of())).doesNotContain(";");
        assertThat(CrawlerName.namesAContact(Map.of(CrawlerName.CONTACT, " "))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Báo Mẫu", "a (b)", "a\\b", "a\nX-Other: b"})
    void contactThatCannotStandInTheHeaderIsRefused(String contact) {
        assertThatThrownBy(() -> CrawlerName.userAgent(Map.of(CrawlerName.CONTACT, contact)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("DIEMBAO_CONTACT must be ");
    }
}
