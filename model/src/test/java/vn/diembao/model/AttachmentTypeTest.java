package vn.diembao.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AttachmentTypeTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "255044462d312e37, PDF",
        "89504e470d0a1a0a0000, PNG",
        "ffd8ffe000104a46, JPEG",
        "49443304000000, MP3",
        "fffb9064, MP3",
        "fff39064, MP3",
        "000000186674797069736f6d, MP4",
        "fffbf064, none",
        "fffb0064, none",
        "fff19064, none",
        "ffd8, none",
        "504b0304, none",
        "4d5a9000, none",
        "3c68746d6c3e, none",
        "20255044462d, none"
    })
    void row14ATypeIsToldByTheFirstBytes(String head, String type) {
        assertThat(AttachmentType.of(HexFormat.of().parseHex(head))
                        .map(Enum::name)
                        .orElse("none"))
                .isEqualTo(type);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Lao động và Công đoàn|lao dong va cong doan",
                "  LAO ĐỘNG  &  Công đoàn! |lao dong cong doan",
                "Bản tin 20h15|ban tin 20h15",
                "…|''"
            })
    void aSlotIsKnownWhateverItsSpelling(String slot, String key) {
        assertThat(SlotKey.of(slot)).isEqualTo(key);
    }
}
