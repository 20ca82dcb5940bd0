package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.digest.ClipFixture.clip;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.diembao.model.Evidence;

class ExtractPickerTest {
    private static final String LONG =
            "Đây là một câu rất dài về chế độ của người lao động, ".repeat(12).strip() + " hết.";

    @ParameterizedTest
    @CsvFileSource(resources = "sentences.csv", numLinesToSkip = 1, delimiter = '|')
    void textIsSplitIntoSentences(String text, String expected) {
        var splitter = new SentenceSplitter(DigestWords.load().list("sentence", "abbreviations"));
        assertThat(splitter.split("body", text)).extracting(Sentence::text).containsExactly(expected.split("/", -1));
        assertThat(splitter.split("body", text))
                .allSatisfy(s -> assertThat(text.substring(s.start(), s.end())).isEqualTo(s.text()));
    }

    @Test
    void theLeadAndItsNeighbourAreQuoted() {
        assertThat(pick(
                        "Công đoàn cơ sở trao quà cho đoàn viên khó khăn.",
                        "Mỗi suất quà trị giá một triệu đồng.\nBuổi lễ diễn ra sáng nay."))
                .isEqualTo("Công đoàn cơ sở trao quà cho đoàn viên khó khăn. Mỗi suất quà trị giá một triệu đồng.");
    }

    @Test
    void aSentenceThatHoldsEvidenceIsPreferredToItsNeighbours() {
        String body =
                "Trời nắng nhẹ ở vùng ven thành phố. Nhiều người đã dậy từ sớm. Hơn ba trăm công nhân ngừng việc tập thể.";
        int at = body.indexOf("ngừng việc");
        var extract = clip("Tít")
                .text("Sáng nay, khu công nghiệp có chuyện bất thường.", body)
                .evidence(
                        new Evidence("alert", "x", "body", at, at + 18, "ngừng việc tập thể"),
                        new Evidence("event_tone:neg", "x", "body", at, at + 18, "ngừng việc tập thể"))
                .read()
                .extract();
        assertThat(extract)
                .isEqualTo(
                        "Sáng nay, khu công nghiệp có chuyện bất thường. (…) Hơn ba trăm công nhân ngừng việc tập thể.");
    }

    @Test
    void aSentenceRepeatedInTheBodyIsQuotedOnce() {
        assertThat(pick(
                        "Công đoàn trao quà cho đoàn viên.",
                        "Công đoàn trao quà cho đoàn viên.\nMỗi suất quà trị giá một triệu đồng."))
                .isEqualTo("Công đoàn trao quà cho đoàn viên. Mỗi suất quà trị giá một triệu đồng.");
    }

    @Test
    void anOverlongSentenceIsCutBetweenWords() {
        String extract = pick(LONG, "");
        assertThat(extract).hasSizeLessThanOrEqualTo(ExtractPicker.MAX_LENGTH).endsWith("…");
        assertThat(LONG).startsWith(extract.substring(0, extract.length() - 1));
    }

    @Test
    void noExtractIsLongerThanAllowedAndEveryPartStandsInTheText() {
        String body = "Câu thứ nhất nói về tiền lương của công nhân. ".repeat(3) + LONG
                + " Câu cuối nói về nhà ở của công nhân.";
        String extract = pick("", body);
        assertThat(extract).hasSizeLessThanOrEqualTo(ExtractPicker.MAX_LENGTH);
        assertThat(extract.split(" \\(…\\) "))
                .allSatisfy(part -> assertThat(body).contains(part));
    }

    @Test
    void aClipWithoutTextHasNoExtract() {
        assertThat(pick("", "")).isEmpty();
        assertThat(pick(" ", "...\n- \n")).isEmpty();
    }

    private static String pick(String lead, String body) {
        return clip("Tít").text(lead, body).read().extract();
    }
}
