package vn.diembao.dashboards.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.model.Term;

final class TermBookTest {
    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "'', abc, 3", "abc, abc, 0", "ldld-hanoi, ldld-ha-noi, 1"})
    void idsAreAsFarApartAsTheLettersToChange(String a, String b, int distance) {
        assertThat(NearestIds.distance(a, b)).isEqualTo(distance);
    }

    @Test
    void whatBeginsAsGivenIsNearest() {
        assertThat(NearestIds.of("LDLD-HA", List.of("cd-ha", "ldld-ca-mau", "ldld-hai-phong", "ldld-ha-noi", "ldld-x")))
                .containsExactly("ldld-ha-noi", "ldld-hai-phong", "ldld-x");
    }

    @Test
    void belowABodyAreAllThatTermsPutThere() {
        TermBook names = new TermBook(List.of(
                new Term("union", "tong", "", "1", null),
                new Term("union", "tinh", "", "2", "tong"),
                new Term("union", "huyen", "", "3", "tinh"),
                new Term("union", "nganh", "", "2", "tong"),
                new Term("programme", "tet", "", "", "tong")));
        assertThat(names.withThoseBelow("tong")).containsExactly("tong", "nganh", "tinh", "huyen");
        assertThat(names.withThoseBelow("tinh")).containsExactly("tinh", "huyen");
        assertThat(names.withThoseBelow("l4:Công ty Mẫu")).containsExactly("l4:Công ty Mẫu");
    }

    @ParameterizedTest
    @CsvSource({
        "l4:Công ty May Bến Xanh, CĐCS Công ty May Bến Xanh",
        "l4:Công đoàn Công ty May Bến Xanh, Công đoàn Công ty May Bến Xanh",
        "l4:CĐCS Trường Mầm non Mẫu, CĐCS Trường Mầm non Mẫu",
        "l4:CĐ Công ty Mẫu, CĐ Công ty Mẫu",
        "l4:nghiệp đoàn nghề cá Mẫu, nghiệp đoàn nghề cá Mẫu",
        "l4:?, Công đoàn cơ sở (không nêu tên)",
        "l3:LĐLĐ quận Mẫu, LĐLĐ quận Mẫu",
        "ldld-ha-noi, LĐLĐ thành phố Hà Nội"
    })
    void aLocalBodyIsShownAsAUnion(String id, String shown) {
        TermBook names =
                new TermBook(List.of(new Term("union", "ldld-ha-noi", "LĐLĐ thành phố Hà Nội", "2", "tong-ldld")));
        assertThat(names.union(id)).isEqualTo(shown);
        assertThat(names.name("union", id)).isEqualTo(shown);
    }

    @Test
    void aNameIsOneCleanLineWithVietnameseMarks() {
        TermBook names = new TermBook(
                List.of(new Term("programme", "trieu", "Chương trình \u200B\n\"1 triệu sáng kiến\"", "program", null)));
        assertThat(names.name("programme", "trieu")).isEqualTo("Chương trình “1 triệu sáng kiến”");
        assertThat(names.name("tone", "neg")).isEqualTo("Tiêu cực");
        assertThat(names.name("outlet", "bao\tla")).isEqualTo("bao la");
    }
}
