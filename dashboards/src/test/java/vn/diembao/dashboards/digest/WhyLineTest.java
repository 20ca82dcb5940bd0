package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.digest.ClipFixture.clip;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.dashboards.form.Quotation;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.model.Evidence;
import vn.diembao.model.Term;

class WhyLineTest {
    @Test
    void unionBodiesAreExplained() {
        assertThat(why(
                        clip("Tin"),
                        new Evidence("unions:ldld-ha-noi", "taxonomy", "title", 0, 11, "LĐLĐ Hà Nội"),
                        new Evidence("unions:l4:Công ty Mẫu", "rule", "body", 0, 11, "CĐ Công ty Mẫu"),
                        new Evidence("federations:cd-det-may", "taxonomy", "body", 30, 37, "Dệt May")))
                .isEqualTo("CĐCS Công ty Mẫu: “CĐ Công ty Mẫu” (nội dung); LĐLĐ thành phố Hà Nội: “LĐLĐ Hà Nội” (tít);"
                        + " Công đoàn Dệt May Việt Nam: “Dệt May” (nội dung)");
    }

    @Test
    void manyBodiesLeaveRoomForTheTone() {
        assertThat(why(
                        clip("Tin").tone("neg"),
                        new Evidence("unions:l4:A", "rule", "body", 0, 1, "CĐ A"),
                        new Evidence("unions:l4:B", "rule", "body", 5, 6, "CĐ B"),
                        new Evidence("unions:l4:C", "rule", "body", 9, 10, "CĐ C"),
                        new Evidence("event_tone:neg", "lexicon:tone", "body", 20, 25, "nợ lương")))
                .doesNotContain("CĐ C")
                .endsWith("Sắc thái tiêu cực: “nợ lương” (nội dung)");
    }

    @Test
    void aToneQuotesOnlyWordsOfItsOwnSign() {
        assertThat(why(
                        clip("Tin").tone("pos").stance("neg"),
                        new Evidence("event_tone:neg", "lexicon:tone", "title", 0, 8, "nợ lương"),
                        new Evidence("event_tone:pos", "lexicon:tone", "title", 9, 17, "tặng quà"),
                        new Evidence("event_tone:pos", "lexicon:tone", "body", 0, 9, "đình công"),
                        new Evidence("alert_kinds:stoppage", "lexicon:alerts", "body", 50, 59, "Đình công"),
                        new Evidence("union_stance:pos", "lexicon:tone", "body", 70, 79, "kịp thời")))
                .isEqualTo("Cần lưu ý (ngừng việc tập thể): “Đình công” (nội dung);"
                        + " Sắc thái tích cực: “tặng quà” (tít)");
    }

    @Test
    void aStanceSaysOnceWhoseItIsAndAQuoteBeginsWithAWord() {
        assertThat(why(
                        clip("Tin").stance("neg"),
                        new Evidence("union_stance:neg", "model:union_stance +0.2", "body", 4, 16, ". Chậm trễ")))
                .isEqualTo("Công đoàn bị phản ánh: “Chậm trễ” (nội dung)");
        assertThat(why(
                        clip("Tin").stance("neu"),
                        new Evidence("union_stance:neu", "model:union_stance +0.2", "body", 4, 16, "cho biết")))
                .isEqualTo("Hình ảnh công đoàn nêu khách quan: “cho biết” (nội dung)");
    }

    @Test
    void wordsWithinOtherWordsAndRepeatedWordsAreQuotedOnce() {
        assertThat(why(
                        clip("Tin").tone("neg"),
                        new Evidence("event_tone:neg", "lexicon:tone", "body", 0, 10, "ngừng việc"),
                        new Evidence("event_tone:neg", "lexicon:tone", "body", 0, 18, "ngừng việc tập thể"),
                        new Evidence("event_tone:neg", "lexicon:tone", "lead", 4, 22, "Ngừng việc tập thể"),
                        new Evidence("event_tone:neg", "lexicon:tone", "lead", 30, 38, "nợ lương")))
                .isEqualTo("Sắc thái tiêu cực: “ngừng việc tập thể” (nội dung), “nợ lương” (sa-pô)");
    }

    @Test
    void scrapsAreQuotedOnlyWhereThereIsNothingElse() {
        assertThat(why(
                        clip("Tin").tone("neu"),
                        new Evidence("event_tone:neu", "model:tone +0.3", "title", 0, 2, "7,"),
                        new Evidence("event_tone:neu", "model:tone +0.2", "body", 9, 12, "trả"),
                        new Evidence("event_tone:neu", "model:tone +0.1", "body", 20, 29, "nhiệm kỳ")))
                .isEqualTo("Sắc thái trung lập: “nhiệm kỳ” (nội dung)");
        assertThat(why(
                        clip("Tin").tone("neu"),
                        new Evidence("event_tone:neu", "model:tone +0.2", "body", 9, 12, "trả")))
                .isEqualTo("Sắc thái trung lập: “trả” (nội dung)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ô nhiễm", "y tế", "ý thức", "nhà ở", "đồng ý"})
    void aWordWithASyllableOfOneLetterIsNoScrap(String word) {
        assertThat(why(
                        clip("Tin").tone("neg"),
                        new Evidence("event_tone:neg", "lexicon:tone", "body", 0, 8, "nợ lương"),
                        new Evidence("event_tone:neg", "lexicon:tone", "body", 20, 27, word)))
                .isEqualTo("Sắc thái tiêu cực: “nợ lương” (nội dung), “" + word + "” (nội dung)");
    }

    @Test
    void aProgrammeSaysItsWordAndItsMarksOnce() {
        TermBook names = new TermBook(List.of(
                new Term("programme", "trieu", "Chương trình \"1 triệu sáng kiến\"", "program", null),
                new Term("programme", "mai-am", "Mái ấm Công đoàn", "program", null)));
        assertThat(names.name("programme", "trieu")).isEqualTo("Chương trình “1 triệu sáng kiến”");
        Evidence[] evidence = {
            new Evidence("programmes:mai-am", "taxonomy", "title", 0, 9, "Mái ấm"),
            new Evidence("programmes:trieu", "taxonomy", "body", 0, 9, "\"1 triệu sáng kiến\"")
        };
        WhyLine why = new WhyLine(DigestWords.load(), names);
        assertThat(why.of(clip("Tin").evidence(evidence).read().labels()))
                .isEqualTo("Chương trình “Mái ấm Công đoàn”: “Mái ấm” (tít);"
                        + " Chương trình “1 triệu sáng kiến”: “1 triệu sáng kiến” (nội dung)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lương | “lương”",
                "\"lương\" | “lương”",
                "“lương” | “lương”",
                "gọi là \"lương\" mới | “gọi là ‘lương’ mới”",
                "“Tết” và “Xuân” | “‘Tết’ và ‘Xuân’”",
                "dở \"dang | “dở dang”"
            })
    void aQuotationHasOnePairOfMarks(String text, String quoted) {
        assertThat(Quotation.of(text)).isEqualTo(quoted);
    }

    private static String why(ClipFixture clip, Evidence... evidence) {
        return new WhyLine(DigestWords.load(), ClipFixture.names())
                .of(clip.evidence(evidence).read().labels());
    }
}
