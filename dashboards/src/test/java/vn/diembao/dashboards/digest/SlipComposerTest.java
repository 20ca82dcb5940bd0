package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.diembao.dashboards.digest.ClipFixture.SEEN;
import static vn.diembao.dashboards.digest.ClipFixture.clip;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vn.diembao.dashboards.digest.SlipRequest.IssuedPaper;
import vn.diembao.dashboards.form.Digest;
import vn.diembao.dashboards.form.Slip;
import vn.diembao.dashboards.form.SlipView;
import vn.diembao.dashboards.unit.Letterhead;

class SlipComposerTest {
    private static final Instant NOW = Instant.parse("2025-07-02T00:02:00Z");

    @Test
    void whatIsAsItWasToldNeedsNoSlip() {
        DigestClip clip = clip("Tin").read();
        SlipComposer composer = new SlipComposer(Map.of(clip.id(), PaperClip.of(clip, 3)));
        composer.compare(clip);
        assertThat(composer.told()).isEmpty();
    }

    @Test
    void editsWithdrawalsAndLateComersAreTold() {
        Slip slip = slip();
        assertThat(slip.edited())
                .extracting(Digest.Correction::title, Digest.Correction::what, Digest.Correction::number)
                .containsExactly(
                        tuple("Tin sửa", "Đã sửa lúc 01/07/2025 13:30", "4"),
                        tuple("Tin gỡ", "Không còn trên trang từ 01/07/2025 17:30", "5"));
        assertThat(slip.added()).extracting(Digest.Correction::title).containsExactly("Tin <b>muộn</b>");
    }

    @Test
    void everyFormNamesTheEditionAndItsHash() throws Exception {
        Slip slip = slip();
        String html = Jsoup.parse(SlipView.html(slip)).text();
        for (String form : new String[] {html, SlipView.text(slip), docx(slip)}) {
            assertThat(form).contains("tong-ldld-ngay-2025-07-01", "abc123", "Tin sửa", "tin số 4", "Tin <b>muộn</b>");
        }
        assertThat(SlipView.markdown(slip)).contains("tong-ldld-ngay-2025-07-01", "abc123", "&lt;b&gt;");
        assertThat(html).startsWith("Phiếu đính chính, số 1 của điểm báo ngày");
    }

    private static String docx(Slip slip) throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(SlipView.docx(slip)));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private static Slip slip() {
        DigestClip edited = clip("Tin sửa").read();
        DigestClip gone = clip("Tin gỡ").read();
        SlipComposer composer =
                new SlipComposer(Map.of(edited.id(), PaperClip.of(edited, 4), gone.id(), PaperClip.of(gone, 5)));
        composer.compare(clip("Tin sửa").edited(SEEN.plus(Duration.ofHours(29))).read());
        composer.compare(
                clip("Tin gỡ").withdrawn(SEEN.plus(Duration.ofHours(33))).read());
        composer.compare(clip("Tin <b>muộn</b>").read());
        DigestRequest day = new DigestRequest(
                DigestPeriod.DAY, LocalDate.of(2025, 7, 1), Set.of(DigestFormat.MD), Path.of(""), null);
        IssuedPaper paper = new IssuedPaper(
                "tong-ldld-ngay-2025-07-01", "Điểm báo ngày, số ra thứ Ba, 01/07/2025", "abc123", NOW, null);
        return composer.slip(new SlipRequest(day, paper, 1, Map.of()), Letterhead.of("Cơ quan Mẫu"), NOW);
    }
}
