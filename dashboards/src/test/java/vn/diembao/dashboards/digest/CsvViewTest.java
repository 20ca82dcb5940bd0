package vn.diembao.dashboards.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.digest.ClipFixture.clip;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.dashboards.form.CsvView;

class CsvViewTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x.example\",\"y\")",
                "+84 24 1234",
                "-2+3",
                "@SUM(1+1)",
                "＝1+1",
                "\t=1+1",
                "\r=1+1"
            })
    void row40AFormulaIsText(String cell) {
        assertThat(CsvView.cell(cell)).startsWith("\"'").endsWith("\"");
    }

    @Test
    void row40QuotesAndSeparatorsStayInTheirCell() throws Exception {
        String csv = csv(List.of(clip("Tin \"nóng\";=1+1;\n-2")
                .outlet("=cmd|'/c calc'!A1", false)
                .read()));
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains(";\"Tin \"\"nóng\"\";=1+1; -2\";").contains(";\"'=cmd|'/c calc'!A1\";");
        String[] cells = csv.lines().skip(1).findFirst().orElseThrow().split("(?<=\");(?=\")", -1);
        assertThat(cells).hasSize(11).noneMatch(cell -> cell.matches("\"[=+@-].*"));
    }

    @Test
    void row64TenThousandHitsAreAllListed() throws Exception {
        List<DigestClip> many = IntStream.range(0, 10_000)
                .mapToObj(i -> clip("Tin " + i).relevance("labour").read())
                .toList();
        assertThat(csv(many).lines()).hasSize(10_001);
    }

    @Test
    void theFileOpensInASpreadsheetSetToVietnamese() throws Exception {
        String csv = csv(DigestFixture.everyKind());
        assertThat(csv).startsWith("\uFEFF\"Tin bài số\";\"Ngày, giờ đăng\";").endsWith("\r\n");
        assertThat(csv)
                .contains("\"Tết Sum vầy\";\"\";\"LĐLĐ thành phố Hà Nội; Công đoàn Dệt May Việt Nam\";\"Tích cực\"");
        assertThat(csv.lines()).hasSize(7);
    }

    private static String csv(List<DigestClip> clips) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvView().render(DigestFixture.compose(DigestFixture.material(DigestFixture.DAY, clips)), out);
        return out.toString(UTF_8);
    }
}
