package vn.diembao.dashboards.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "100.64.0.1", "::1", "fd00::1", "::ffff:7f00:1"})
    void row1And2AnAddressOfTheOwnNetworkIsRefused(String address) {
        assertThatThrownBy(() -> new TargetGuard(names(address), false).resolve("hook.example"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("not on the open network");
    }

    @Test
    void row4ANameWithOneSuchAddressIsRefused() {
        assertThatThrownBy(() -> new TargetGuard(names("93.184.216.34", "10.0.0.7"), false).resolve("hook.example"))
                .isInstanceOf(UnknownHostException.class);
    }

    @Test
    void whatTheProfileAllowsIsDialled() throws Exception {
        assertThat(new TargetGuard(names("10.0.0.7"), true).resolve("hook.example"))
                .hasSize(1);
        assertThat(new TargetGuard(names("93.184.216.34"), false).resolve("hook.example"))
                .hasSize(1);
    }

    @Test
    void theSignatureIsThatOfRfc2104OverTimeAndBody() {
        // printf '1751338800.{"a":1}' | openssl dgst -sha256 -hmac khoa
        assertThat(WebhookSignature.of("khoa", Instant.ofEpochSecond(1_751_338_800L), "{\"a\":1}"))
                .isEqualTo("sha256=939765435c76538bf2568e67a80bdbea08e64bca8aa8c2affdb01015c9b8692e");
    }

    private static DnsResolver names(String... addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                InetAddress[] found = new InetAddress[addresses.length];
                for (int i = 0; i < addresses.length; i++) {
                    found[i] = InetAddress.getByName(List.of(addresses).get(i));
                }
                return found;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
