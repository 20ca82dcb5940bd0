package vn.diembao.crawlers.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:CANARY@bao.example/x",
                "http://user:p@CANARY@bao.example/x",
                "https://bao.example/?api_key=CANARY&x=1",
                "https://bao.example/?x=1&access_token=CANARY",
                "redirect to https://bao.example/?password=CANARY failed",
            })
    void row42MasksSecrets(String text) {
        assertThat(LogLine.of(text, 200)).doesNotContain("CANARY").contains("***");
    }

    @Test
    void row41KeepsOneLine() {
        assertThat(LogLine.of("a\r\nb\u001B[31m\u202Ec\u2028 ${jndi:x}", 200))
                .isEqualTo("a\\u000d\\u000ab\\u001b[31m\\u202ec\\u2028 ${jndi:x}");
        assertThat(LogLine.of("điện lực", 200)).isEqualTo("điện lực");
        assertThat(LogLine.of("x".repeat(1_000), 50)).hasSize(50);
        assertThat(LogLine.of(null, 50)).isEmpty();
    }
}
