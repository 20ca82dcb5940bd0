package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermNamesTest {
    @ParameterizedTest
    @CsvSource({
        "l4:Công ty May Bến Xanh, CĐCS Công ty May Bến Xanh",
        "l4:Công đoàn Công ty May Bến Xanh, Công đoàn Công ty May Bến Xanh",
        "l4:CĐCS Trường Mầm non Mẫu, CĐCS Trường Mầm non Mẫu",
        "l4:CĐ Công ty Mẫu, CĐ Công ty Mẫu",
        "l4:nghiệp đoàn nghề cá Mẫu, nghiệp đoàn nghề cá Mẫu",
        "l4:?, công đoàn cơ sở (không nêu tên)",
        "l3:LĐLĐ quận Mẫu, LĐLĐ quận Mẫu",
        "ldld-ha-noi, LĐLĐ thành phố Hà Nội"
    })
    void aLocalBodyIsShownAsAUnion(String id, String shown) {
        assertThat(ClipFixture.names().union(id)).isEqualTo(shown);
    }
}
