package vn.diembao.dashboards.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.diembao.model.Evidence;

class ExtractPickerTest {
    private static final String LONG =
            "Đây là một câu rất dài về chế độ của người lao động, ".repeat(12).strip() + " hết.";

    private final ExtractPicker picker = new ExtractPicker();

    @ParameterizedTest
    @CsvFileSource(resources = "sentences.csv", numLinesToSkip = 1, delimiter = '|')
    void textIsSplitIntoSentences(String text, String expected) {
        var splitter = new SentenceSplitter(Phrases.load().get("abbreviation").all());
        assertThat(splitter.split("body", text, 9)).extracting(Sentence::text).containsExactly(expected.split("/", -1));
        assertThat(splitter.split("body", text, 9))
                .allSatisfy(s -> assertThat(text.substring(s.start(), s.end())).isEqualTo(s.text()));
        assertThat(splitter.split("body", text, 1))
                .extracting(Sentence::text)
                .containsExactly(expected.split("/", -1)[0]);
    }

    /** What is picked of a body, and why the other sentence is not. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "extracts.csv", numLinesToSkip = 1, delimiter = '|')
    void theSentencesThatCarryThePointAreQuoted(String why, String title, String lead, String body, String expected) {
        assertThat(pick(title, lead, body == null ? "" : body.replace(" / ", "\n")))
                .as(why)
                .isEqualTo(expected);
    }

    @Test
    void theLeadAndItsNeighbourAreQuoted() {
        assertThat(pick(
                        "Tít",
                        "Công đoàn cơ sở trao quà cho đoàn viên khó khăn.",
                        "Mỗi suất quà trị giá một triệu đồng.\nBuổi lễ diễn ra sáng nay."))
                .isEqualTo("Công đoàn cơ sở trao quà cho đoàn viên khó khăn. Mỗi suất quà trị giá một triệu đồng.");
    }

    @Test
    void aSentenceThatHoldsEvidenceIsPreferredToItsNeighbours() {
        String body =
                "Trời nắng nhẹ ở vùng ven thành phố. Nhiều người đã dậy từ sớm. Hơn ba trăm công nhân ngừng việc tập thể.";
        int at = body.indexOf("ngừng việc");
        var clip = new ClipOfText(
                "Tít",
                "Sáng nay, khu công nghiệp có chuyện bất thường.",
                body,
                List.of(
                        new Evidence("alert", "x", "body", at, at + 18, "ngừng việc tập thể"),
                        new Evidence("alert_kinds:stoppage", "x", "body", at, at + 18, "ngừng việc tập thể"),
                        new Evidence("event_tone:neg", "x", "body", at, at + 18, "ngừng việc tập thể")));
        assertThat(picker.pick(clip.clip()))
                .isEqualTo(
                        "Sáng nay, khu công nghiệp có chuyện bất thường. (…) Hơn ba trăm công nhân ngừng việc tập thể.");
    }

    @Test
    void aSentenceRepeatedInTheBodyIsQuotedOnce() {
        assertThat(pick(
                        "Tít",
                        "Công đoàn trao quà cho đoàn viên.",
                        "Công đoàn trao quà cho đoàn viên.\nMỗi suất quà trị giá một triệu đồng."))
                .isEqualTo("Công đoàn trao quà cho đoàn viên. (…) Mỗi suất quà trị giá một triệu đồng.");
    }

    @Test
    void anOverlongSentenceIsCutBetweenWords() {
        String extract = pick("Tít", LONG, "");
        assertThat(extract).hasSizeLessThanOrEqualTo(ExtractPicker.MAX_LENGTH).endsWith("…");
        assertThat(LONG).startsWith(extract.substring(0, extract.length() - 1));
    }

    @Test
    void noExtractIsLongerThanAllowedAndEveryPartStandsInTheText() {
        String body = "Câu thứ nhất nói về tiền lương của công nhân. ".repeat(3) + LONG
                + " Câu cuối nói về nhà ở của công nhân.";
        String extract = pick("Tít", "", body);
        assertThat(extract).hasSizeLessThanOrEqualTo(ExtractPicker.MAX_LENGTH);
        assertThat(extract.split(" \\(…\\) "))
                .allSatisfy(part -> assertThat(body).contains(part));
    }

    @Test
    void aClipWithoutTextHasNoExtract() {
        assertThat(pick("Tít", "", "")).isEmpty();
        assertThat(pick("Tít", " ", "...\n- \n")).isEmpty();
    }

    private String pick(String title, String lead, String body) {
        return picker.pick(new ClipOfText(title, lead, body).clip());
    }
}
