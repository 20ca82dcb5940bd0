package vn.diembao.dashboards.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {
    @Test
    void aShortNameStandsOnOneLine() {
        assertThat(TextWidth.wrap("Báo chí địa phương", 200, 2)).containsExactly("Báo chí địa phương");
    }

    @Test
    void aLongNameIsBrokenBetweenWords() {
        assertThat(TextWidth.wrap("Đài phát thanh, truyền hình trung ương", 180, 2))
                .containsExactly("Đài phát thanh, truyền", "hình trung ương");
    }

    @Test
    void whatDoesNotFitIsCut() {
        assertThat(TextWidth.wrap("một hai ba bốn năm sáu bảy tám chín mười", 80, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
        assertThat(TextWidth.wrap("mộttừdàivôtậnkhôngcókhoảngtrắngnàocả", 80, 2))
                .singleElement()
                .asString()
                .endsWith("…");
    }
}
