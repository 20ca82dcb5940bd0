package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.diembao.dashboards.digest.ClipFixture.SEEN;
import static vn.diembao.dashboards.digest.ClipFixture.clip;
import static vn.diembao.dashboards.digest.DigestFixture.compose;
import static vn.diembao.dashboards.digest.DigestFixture.material;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.dashboards.form.Digest;
import vn.diembao.dashboards.form.Digest.Correction;
import vn.diembao.dashboards.form.Digest.DigestGroup;
import vn.diembao.dashboards.form.Digest.DigestItem;
import vn.diembao.dashboards.form.Digest.DigestSection;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.form.Digest.Figure;
import vn.diembao.dashboards.unit.Letterhead;
import vn.diembao.model.ClipStory;
import vn.diembao.model.CopyKind;
import vn.diembao.model.Evidence;

class DigestComposerTest {
    @Test
    void eachItemStandsOnceAndIsNumberedInReadingOrder() {
        Digest digest = compose(material(DigestFixture.DAY, DigestFixture.everyKind()));
        assertThat(items(digest)).extracting(DigestItem::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(items(digest)).extracting(DigestItem::title).doesNotHaveDuplicates();
        assertThat(digest.sections())
                .extracting(DigestSection::title)
                .containsExactly(
                        "Tin nổi bật",
                        "Tổng Liên đoàn và các cấp công đoàn",
                        "Chương trình, phong trào",
                        "Đoàn viên, người lao động, chính sách",
                        "Thông tin phản ánh, kiến nghị",
                        "Mạng xã hội");
    }

    @Test
    void alertsComeFirstAndAreReferredToFurtherDown() {
        Digest digest = compose(material(
                clip("Việc thường").federations("ldld-ha-noi").read(),
                clip("Việc gấp").alert().federations("ldld-ha-noi").read()));
        assertThat(items(digest)).extracting(DigestItem::title).containsExactly("Việc gấp", "Việc thường");
        DigestGroup level = digest.sections().get(1).groups().get(0);
        assertThat(level.title()).startsWith("Liên đoàn lao động tỉnh");
        assertThat(level.seeAlso()).isEqualTo("Xem thêm tin bài số 1.");
    }

    @Test
    void row27ReprintsAreToldWithTheirTextAndNotCounted() {
        ClipStory own = new ClipStory("story", null, null, CopyKind.ORIGINAL, "Báo Mẫu", 1, 0);
        ClipStory copied = new ClipStory("story", null, "first", CopyKind.REPRINT, "Báo Mẫu", 0, 0);
        DigestClip reprint = clip("Bài gốc, tựa khác")
                .outlet("Báo Chép", false)
                .story(copied)
                .read();
        DigestClip original = clip("Bài gốc").story(own).read();
        DigestClip before = clip("Chép của kỳ trước")
                .published(SEEN.minus(Duration.ofHours(9)))
                .story(copied)
                .read();
        Digest digest = compose(material(original.withCopies(List.of(reprint)), before));
        assertThat(items(digest))
                .extracting(DigestItem::spread)
                .containsExactlyInAnyOrder(
                        "Và 1 báo đăng lại (Báo Chép)", "Đăng lại bài của Báo Mẫu; cùng sự việc với tin bài số 1");
        assertThat(digest.glance().figures().get(0).value()).isEqualTo("1");
        assertThat(digest.glance().figures())
                .filteredOn(figure -> figure.label().startsWith("Đăng lại"))
                .extracting(Figure::value)
                .containsExactly("2");
        assertThat(digest.glance().tones().total()).isEqualTo(1);
    }

    @Test
    void textsOnOneEventStandTogether() {
        ClipStory same = new ClipStory("story", null, null, CopyKind.ORIGINAL, "Báo Mẫu", 0, 0);
        Digest digest = compose(material(
                clip("Một")
                        .published(SEEN.minus(Duration.ofHours(1)))
                        .story(same)
                        .read(),
                clip("Khác").published(SEEN.minus(Duration.ofHours(2))).read(),
                clip("Hai")
                        .published(SEEN.minus(Duration.ofHours(3)))
                        .story(same)
                        .read()));
        assertThat(items(digest))
                .extracting(DigestItem::title, DigestItem::spread)
                .containsExactly(tuple("Một", ""), tuple("Hai", "Cùng sự việc với tin bài số 1"), tuple("Khác", ""));
    }

    @Test
    void criticismOfAUnionIsNotable() {
        Digest digest =
                compose(material(clip("Công đoàn bị phản ánh").stance("neg").read()));
        assertThat(digest.sections().get(0).groups().get(0).items()).hasSize(1);
    }

    @Test
    void whatThePressTellsStandsBeforePostsAmongTheHighlights() {
        Digest digest = compose(material(
                clip("Bài đăng").social().alert().tone("neg").read(),
                clip("Bài báo")
                        .alert()
                        .published(SEEN.minus(Duration.ofHours(1)))
                        .read()));
        assertThat(digest.sections().get(0).groups().get(0).items())
                .extracting(DigestItem::title)
                .containsExactly("Bài báo", "Bài đăng");
    }

    @Test
    void aPostThatTellsNothingBadIsNoHighlight() {
        Digest digest = compose(material(clip("Bài đăng").social().alert().read()));
        assertThat(digest.sections().get(0).note()).isEqualTo("Không có sự việc nổi bật trong kỳ.");
    }

    @Test
    void anEditionWithoutAlertsSaysSo() {
        Digest digest = compose(material(clip("Tin thường").read()));
        assertThat(digest.sections().get(0).note()).isEqualTo("Không có sự việc nổi bật trong kỳ.");
    }

    @Test
    void bodiesStandByLevel() {
        Digest digest = compose(material(
                clip("Cơ sở").unions("l4:Công ty Dệt Bến Mẫu").read(),
                clip("Trung ương").federations("tong-ldld").read(),
                clip("Ngành").federations("cd-det-may").read(),
                clip("Không rõ").read()));
        assertThat(digest.sections().get(1).groups())
                .extracting(g -> g.items().get(0).title())
                .containsExactly("Trung ương", "Ngành", "Cơ sở", "Không rõ");
        assertThat(items(digest).get(2).chips()).containsExactly("CĐCS Công ty Dệt Bến Mẫu");
    }

    @Test
    void anUnknownIdIsShownAsItIs() {
        Digest digest = compose(
                material(clip("Tin").programmes("la-lam").unions("ldld-xa-xoi").read()));
        assertThat(items(digest).get(0).chips()).containsExactly("la-lam", "ldld-xa-xoi");
    }

    @Test
    void flagsTellWhatBecameOfAnItem() {
        Digest digest = compose(material(
                clip("Muộn").published(SEEN.minus(Duration.ofHours(49))).read(),
                clip("Vừa kịp").published(SEEN.minus(Duration.ofHours(48))).read(),
                clip("Không rõ giờ")
                        .published(SEEN.minus(Duration.ofDays(9)))
                        .flags("published_missing")
                        .read(),
                clip("Sửa")
                        .edited(SEEN.plusSeconds(60))
                        .withdrawn(SEEN.plusSeconds(90))
                        .read()));
        assertThat(items(digest))
                .filteredOn(i -> !i.flags().isEmpty())
                .extracting(DigestItem::title, DigestItem::flags)
                .containsExactlyInAnyOrder(
                        tuple("Muộn", List.of("phát hiện muộn")), tuple("Sửa", List.of("đã sửa", "đã gỡ")));
        assertThat(items(digest)).anySatisfy(i -> assertThat(i.published()).endsWith("(giờ thu thập)"));
    }

    @Test
    void figuresAddUp() {
        Digest digest = compose(material(DigestFixture.DAY, DigestFixture.everyKind()));
        assertThat(digest.glance().figures())
                .extracting(Figure::label, Figure::value)
                .contains(
                        tuple("Tin bài", "6"),
                        tuple("Về công đoàn", "5"),
                        tuple("Báo chí công đoàn", "1"),
                        tuple("Báo chí khác", "4"),
                        tuple("Bài đăng mạng xã hội", "1"),
                        tuple("Không liên quan, đã bỏ qua", "7"));
        assertThat(digest.glance().tones()).isEqualTo(new Digest.ToneBar(3, 2, 1));
        assertThat(digest.glance().figures().get(0).note()).isEqualTo("kỳ trước: 3, tăng 100%");
    }

    @Test
    void tablesCountByProgrammeUnionOutletAndTone() {
        Digest digest = compose(material(DigestFixture.DAY, DigestFixture.everyKind()));
        assertThat(digest.tables())
                .extracting(DigestTable::title)
                .containsExactly(
                        "Theo chương trình, phong trào",
                        "Theo tổ chức công đoàn",
                        "Theo cơ quan báo chí, trang thông tin",
                        "Theo sắc thái");
        assertThat(digest.tables().get(0).rows())
                .containsExactly(
                        List.of("Tết Sum vầy", "2", "1", "1", "0", "3, 4"),
                        List.of("Tháng Công nhân", "1", "0", "1", "0", "4"));
        assertThat(digest.tables()).allSatisfy(t -> assertThat(t.rows())
                .allMatch(r -> r.size() == t.columns().size()));
    }

    @Test
    void aWeekCountsItsDays() {
        Edition week = Edition.of(DigestPeriod.WEEK, LocalDate.of(2025, 7, 1));
        Digest digest = compose(material(
                week,
                List.of(
                        clip("Một").read(),
                        clip("Hai").seen(SEEN.plus(Duration.ofDays(1))).read())));
        assertThat(digest.tables().get(0).rows())
                .hasSize(7)
                .contains(
                        List.of("Thứ Hai, 30/06/2025", "0", "0", "0", "0"),
                        List.of("Thứ Ba, 01/07/2025", "1", "0", "1", "0"),
                        List.of("Thứ Tư, 02/07/2025", "1", "0", "1", "0"));
        assertThat(digest.masthead().title()).isEqualTo("Điểm báo tuần, tuần 27 năm 2025");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01, Gồm các số ra từ thứ Hai 30/06 đến Chủ nhật 06/07",
        "2025-01-01, Gồm các số ra từ thứ Hai 30/12/2024 đến Chủ nhật 05/01/2025"
    })
    void aWeekIsToldByItsDailyIssues(LocalDate date, String period) {
        Edition week = Edition.of(DigestPeriod.WEEK, date);
        assertThat(compose(material(week, List.of())).masthead().period()).isEqualTo(period);
    }

    @Test
    void correctionsSayWhatChangedAndWhereItStands() {
        Digest digest = compose(material(
                clip("Đổi tít").edited(SEEN.plus(Duration.ofHours(1))).read(),
                clip("Gỡ bài").withdrawn(SEEN.plus(Duration.ofHours(2))).read()));
        assertThat(digest.corrections())
                .extracting(Correction::what)
                .containsExactly("Sửa tít, nội dung lúc 30/06/2025 09:30", "Không còn trên trang từ 30/06/2025 10:30");
        assertThat(digest.corrections()).extracting(Correction::number).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void aCorrectionOfAnEarlierEditionHasNoNumber() {
        DigestClip old = clip("Bài tuần trước")
                .seen(SEEN.minus(Duration.ofDays(7)))
                .edited(SEEN)
                .read();
        DigestMaterial base = material();
        Digest digest = compose(new DigestMaterial(
                base.edition(),
                null,
                DigestFixture.LETTERHEAD,
                base.madeAt(),
                List.of(),
                0,
                0,
                Map.of(),
                Weeks.none(),
                List.of(old),
                base.sources(),
                List.of(),
                base.names()));
        assertThat(digest.corrections()).singleElement().satisfies(c -> assertThat(c.number())
                .isEmpty());
    }

    @Test
    void whyNamesTheWords() {
        Digest digest = compose(material(clip("Tin")
                .tone("neg")
                .evidence(
                        new Evidence("event_tone:neg", "model", "body", 0, 5, "chậm lương"),
                        new Evidence("programmes:tet-sum-vay", "alias", "title", 0, 5, "Tết Sum vầy"),
                        new Evidence("alert", "rule", "lead", 0, 5, "ngừng việc"),
                        new Evidence("topics:x", "model", "body", 0, 5, "không nêu"))
                .read()));
        assertThat(items(digest).get(0).why())
                .isEqualTo("Cần lưu ý: “ngừng việc” (sa-pô); Chương trình “Tết Sum vầy”: “Tết Sum vầy” (tít);"
                        + " Sắc thái tiêu cực: “chậm lương” (nội dung)");
    }

    @Test
    void anAlertIsNamedInVietnameseWithOrWithoutItsTerm() {
        Digest digest = compose(material(clip("Tin")
                .evidence(
                        new Evidence("alert_kinds:stoppage", "lexicon:alerts", "title", 0, 9, "đình công"),
                        new Evidence("alert_kinds:layoff", "lexicon:alerts", "body", 9, 15, "mất việc"))
                .read()));
        assertThat(items(digest).get(0).why())
                .isEqualTo("Cần lưu ý (cắt giảm lao động): “mất việc” (nội dung);"
                        + " Cần lưu ý (ngừng việc tập thể): “đình công” (tít)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chuyến xe yêu thương lăn bánh… | Chuyến xe yêu thương lăn bánh từ khu nhà trọ Cửa Nam.",
                "Chuyến xe yêu thương | Chuyến xe yêu thương!",
                "Chào cả nhà! Hôm nay chúng ta | Chào cả nhà! Hôm nay chúng ta lên đường về quê ăn Tết."
            })
    void aPostSaysItsTextOnce(String title, String text) {
        DigestItem post = items(compose(material(clip(title)
                        .social()
                        .outlet("Trang Mẫu", true)
                        .text("", text)
                        .read())))
                .get(0);
        assertThat(post.title()).isEqualTo("Trang Mẫu, 30/06/2025 07:50");
        assertThat(post.outlet()).isEqualTo("Mạng xã hội");
        assertThat(post.published()).isEmpty();
        assertThat(post.extract()).isEqualTo(text);
    }

    @Test
    void aPostWithATitleOfItsOwnKeepsIt() {
        DigestItem post = items(compose(material(clip("Thông báo tuyển sinh")
                        .social()
                        .text("", "Lớp học nghề buổi tối mở vào tháng sau.")
                        .read())))
                .get(0);
        assertThat(post.title()).isEqualTo("Thông báo tuyển sinh");
        assertThat(post.published()).isEqualTo("30/06/2025 07:50");
    }

    @Test
    void row64TenThousandHitsAreCappedWithCounts() {
        List<DigestClip> many = IntStream.range(0, 10_000)
                .mapToObj(i -> clip("Tin " + i).relevance("labour").read())
                .toList();
        Digest digest = compose(material(DigestFixture.DAY, many));
        assertThat(items(digest)).hasSize(SectionComposer.MAX_PER_GROUP);
        assertThat(digest.sections().get(1).groups().get(0).more()).startsWith("Còn 9.800 tin bài khác");
        assertThat(digest.glance().figures().get(0).value()).isEqualTo("10.000");
    }

    @Test
    void aDigestForOneBodySaysSo() {
        DigestMaterial base = material(clip("Tin").read());
        Digest digest = compose(new DigestMaterial(
                base.edition(),
                "ldld-ha-noi",
                Letterhead.of("LĐLĐ thành phố Hà Nội"),
                base.madeAt(),
                base.clips(),
                0,
                0,
                Map.of(),
                Weeks.none(),
                List.of(),
                base.sources(),
                List.of(),
                base.names()));
        assertThat(digest.masthead().organisation()).isEqualTo("LĐLĐ thành phố Hà Nội");
        assertThat(digest.masthead().scope()).isEqualTo("Chỉ gồm tin bài có nhắc đến LĐLĐ thành phố Hà Nội");
    }

    @Test
    void anOpenPeriodIsMarked() {
        DigestMaterial base = material(clip("Tin").read());
        Digest digest = compose(new DigestMaterial(
                base.edition(),
                null,
                DigestFixture.LETTERHEAD,
                SEEN,
                base.clips(),
                0,
                0,
                Map.of(),
                Weeks.none(),
                List.of(),
                base.sources(),
                List.of(),
                base.names()));
        assertThat(digest.masthead().openNote())
                .isEqualTo("Kỳ điểm báo chưa kết thúc: số liệu tính đến 30/06/2025 08:30.");
        assertThat(compose(base).masthead().openNote()).isEmpty();
    }

    private static List<DigestItem> items(Digest digest) {
        return digest.sections().stream()
                .flatMap(s -> s.groups().stream())
                .flatMap(g -> g.items().stream())
                .toList();
    }
}
