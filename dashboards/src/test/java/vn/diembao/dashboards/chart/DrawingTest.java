package vn.diembao.dashboards.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.diembao.dashboards.chart.Chart.Bar;
import vn.diembao.dashboards.chart.Chart.Form;
import vn.diembao.dashboards.chart.Chart.Series;
import vn.diembao.dashboards.chart.Drawing.Box;
import vn.diembao.dashboards.chart.Drawing.Label;

class DrawingTest {
    private static final List<Series> TONES = List.of(
            new Series("Tích cực", Ink.POSITIVE),
            new Series("Trung lập", Ink.NEUTRAL),
            new Series("Tiêu cực", Ink.NEGATIVE));

    @Test
    void aRowIsAsLongAsItsShareOfTheLongest() {
        Drawing drawing = draw(Form.ROWS, List.of(new Bar("Nhiều", List.of(10L, 5L, 0L))));
        List<Box> bars = drawing.boxes().subList(TONES.size(), drawing.boxes().size());
        assertThat(bars).hasSize(2);
        assertThat(bars.get(0).width()).isEqualTo(2 * bars.get(1).width());
        assertThat(texts(drawing)).contains("Nhiều", "10", "5", "0");
    }

    @Test
    void aColumnIsStackedWithoutAGap() {
        Drawing drawing = draw(Form.COLUMNS, List.of(new Bar("T2 30/06", List.of(10L, 5L, 5L))));
        List<Box> parts = drawing.boxes().subList(TONES.size(), drawing.boxes().size());
        assertThat(parts).hasSize(3);
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).y() + parts.get(i).height())
                    .isEqualTo(parts.get(i - 1).y());
        }
        assertThat(texts(drawing)).contains("20", "T2 30/06", "Tích cực", "Tiêu cực");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void everythingStandsOnThePaper(Form form) {
        List<Bar> bars = IntStream.range(0, 7)
                .mapToObj(i -> new Bar(
                        "Chương trình có một cái tên rất dài, dài hơn mọi chỗ dành cho nó trên một hình vẽ nhỏ số " + i,
                        List.of(1_000_000L * i, 3L, 40L)))
                .toList();
        Drawing drawing = draw(form, bars);
        assertThat(drawing.boxes()).allSatisfy(box -> {
            assertThat(box.x()).isNotNegative();
            assertThat(box.x() + box.width()).isLessThanOrEqualTo(drawing.width());
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
        });
        assertThat(drawing.labels()).allSatisfy(label -> assertThat(label.y()).isBetween(0, drawing.height()));
        assertThat(draw(form, bars)).isEqualTo(drawing);
    }

    @Test
    void hatchingStaysWithinItsBar() {
        Drawing drawing = draw(Form.COLUMNS, List.of(new Bar("T2", List.of(0L, 0L, 8L))));
        Box bar = drawing.boxes().get(drawing.boxes().size() - 1);
        assertThat(drawing.strokes())
                .filteredOn(stroke -> stroke.kind().equals("hatch") && stroke.y1() > 40)
                .isNotEmpty()
                .allSatisfy(stroke -> {
                    assertThat(stroke.x1()).isBetween(bar.x(), bar.x() + bar.width());
                    assertThat(stroke.x2()).isBetween(bar.x(), bar.x() + bar.width());
                    assertThat(stroke.y1()).isBetween(bar.y(), bar.y() + bar.height());
                    assertThat(stroke.y2()).isBetween(bar.y(), bar.y() + bar.height());
                    assertThat(stroke.style()).isEqualTo("hatch ink-negative");
                });
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void nothingCountedIsDrawnToo(Form form) {
        assertThat(draw(form, List.of(new Bar("T2", List.of(0L, 0L, 0L)))).boxes())
                .hasSize(TONES.size());
    }

    @Test
    void inksThatStandTogetherDifferInGreyOrInHatching() {
        for (List<Ink> together :
                List.of(List.of(Ink.POSITIVE, Ink.NEUTRAL, Ink.NEGATIVE), List.of(Ink.NOW, Ink.BEFORE, Ink.YEAR_AGO))) {
            List<Ink> solid = together.stream().filter(ink -> !ink.hatched()).toList();
            assertThat(together).hasSize(solid.size() + 1);
            assertThat(Math.abs(grey(solid.get(0)) - grey(solid.get(1)))).isGreaterThan(80);
        }
    }

    @Test
    void thePictureIsTwiceTheDrawingAndHoldsBothInks() throws Exception {
        Drawing drawing = draw(Form.COLUMNS, List.of(new Bar("T2 30/06", List.of(10L, 5L, 5L))));
        var image = ImageIO.read(new ByteArrayInputStream(ChartPicture.png(drawing)));
        assertThat(image.getWidth()).isEqualTo(2 * drawing.width());
        assertThat(image.getHeight()).isEqualTo(2 * drawing.height());
        Box bar = drawing.boxes().get(TONES.size());
        assertThat(image.getRGB(2 * (bar.x() + bar.width() / 2), 2 * (bar.y() + bar.height() / 2)) & 0xFFFFFF)
                .isEqualTo(Ink.POSITIVE.rgb());
        assertThat(ChartPicture.png(drawing)).isEqualTo(ChartPicture.png(drawing));
    }

    @Test
    void aBarWantsAValueForEachSeries() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draw(Form.ROWS, List.of(new Bar("T2", List.of(1L)))))
                .withMessage("a bar wants one value for each of 3 series");
        assertThatIllegalArgumentException().isThrownBy(() -> new Bar("T2", List.of(-1L)));
    }

    private static int grey(Ink ink) {
        int rgb = ink.rgb();
        return (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF)) / 1000;
    }

    private static List<String> texts(Drawing drawing) {
        return drawing.labels().stream().map(Label::text).toList();
    }

    private static Drawing draw(Form form, List<Bar> bars) {
        return Drawing.of(new Chart("mau", form, "Hình mẫu", "Số mẫu.", TONES, bars), Long::toString);
    }
}
