package vn.diembao.dashboards.digest;

import static vn.diembao.dashboards.digest.ClipFixture.SEEN;
import static vn.diembao.dashboards.digest.ClipFixture.clip;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.diembao.dashboards.form.Digest;
import vn.diembao.dashboards.tally.Facet;
import vn.diembao.dashboards.tally.Tally;
import vn.diembao.dashboards.tally.Trail;
import vn.diembao.dashboards.unit.Letterhead;
import vn.diembao.model.Evidence;

/** Whole editions for tests. */
final class DigestFixture {
    static final Edition DAY = Edition.of(DigestPeriod.DAY, LocalDate.of(2025, 7, 1));
    static final Letterhead LETTERHEAD = Letterhead.of("Tổng Liên đoàn Lao động Việt Nam");
    static final Instant MADE_AT = Instant.parse("2025-07-01T00:05:00Z");

    private DigestFixture() {}

    static DigestMaterial material(DigestClip... clips) {
        return material(DAY, Arrays.asList(clips));
    }

    static DigestMaterial material(Edition edition, List<DigestClip> clips) {
        List<DigestClip> changed =
                clips.stream().filter(c -> c.changedIn(edition)).toList();
        return new DigestMaterial(
                edition,
                null,
                LETTERHEAD,
                edition.to().plus(Duration.ofMinutes(5)),
                clips,
                7,
                3,
                Map.of(),
                Weeks.none(),
                changed,
                sources(),
                List.of(),
                ClipFixture.names());
    }

    /** The week of {@link #DAY} with a week before and none a year ago. */
    static DigestMaterial week(List<DigestClip> clips, Weeks weeks, Map<String, Trail> trails) {
        DigestMaterial day = material(Edition.of(DigestPeriod.WEEK, LocalDate.of(2025, 7, 1)), clips);
        return new DigestMaterial(
                day.edition(),
                null,
                LETTERHEAD,
                day.madeAt(),
                clips,
                7,
                weeks.before().texts(),
                trails,
                weeks,
                day.changed(),
                day.sources(),
                day.health(),
                day.names());
    }

    /** Counts that fit {@link #everyKind}, and some of the week before. */
    static Weeks weeks() {
        return new Weeks(
                new Tally(
                        true,
                        6,
                        Map.of(
                                Facet.OUTLET, Map.of("own", 1L, "local", 2L, "central", 2L, "social", 1L),
                                Facet.TONE, Map.of("pos", 3L, "neu", 2L, "neg", 1L),
                                Facet.STANCE, Map.of("pos", 1L, "neu", 4L, "na", 1L),
                                Facet.LEVEL, Map.of("1", 1L, "2", 2L, "3", 1L, "4", 1L, "0", 1L),
                                Facet.PROGRAMME, Map.of("tet-sum-vay", 2L, "thang-cong-nhan", 1L),
                                Facet.BODY, Map.of("ldld-ha-noi", 2L, "tong-ldld", 1L))),
                new Tally(
                        true,
                        4,
                        Map.of(
                                Facet.OUTLET, Map.of("own", 2L, "local", 2L),
                                Facet.TONE, Map.of("neu", 4L),
                                Facet.PROGRAMME, Map.of("thang-cong-nhan", 4L))),
                Tally.unknown(),
                Tally.unknown(),
                List.of());
    }

    static Digest compose(DigestMaterial material) {
        return new DigestComposer(DigestWords.load()).compose(material);
    }

    static List<SourceTotal> sources() {
        return List.of(
                new SourceTotal(
                        "bao-mau", Map.of("ANSWERED", 20L, "FAILED", 4L), "HTTP 503", 31, 24, Map.of("TIMEOUT", 7L)),
                new SourceTotal("bao-im", Map.of("ANSWERED", 2L, "NOT_MODIFIED", 22L), "", 0, 0, Map.of()),
                new SourceTotal(
                        "bao-chan", Map.of("BLOCKED", 24L), "HTTP 403, robots.txt không cho phép", 0, 0, Map.of()));
    }

    /** An edition with one of everything. */
    static List<DigestClip> everyKind() {
        List<DigestClip> clips = new ArrayList<>();
        clips.add(clip("Gần 300 công nhân may ngừng việc vì chậm lương hai tháng")
                .text(
                        "Sáng nay, gần 300 công nhân Công ty May Bến Xanh đã ngừng việc tập thể để phản đối doanh nghiệp chậm lương hai tháng liên tiếp.",
                        "Theo công đoàn khu công nghiệp, đây là lần thứ hai trong năm.\nLĐLĐ thành phố Hà Nội đã cử cán bộ xuống nắm tình hình và yêu cầu doanh nghiệp trả lương trước ngày 05/7.")
                .outlet("Báo Ven Sông", false)
                .tone("neg")
                .stance("pos")
                .alert()
                .federations("ldld-ha-noi")
                .unions("ldld-ha-noi", "l4:Công ty May Bến Xanh")
                .evidence(
                        new Evidence("alert", "ngung-viec", "lead", 45, 63, "ngừng việc tập thể"),
                        new Evidence("event_tone:neg", "model", "title", 0, 10, "chậm lương"))
                .edited(SEEN.plus(Duration.ofHours(5)))
                .read());
        clips.add(clip("Tết Sum vầy đến với công nhân xa quê")
                .text(
                        "Hơn 1.200 suất quà Tết Sum vầy được trao cho công nhân không về quê ăn Tết.",
                        "Chương trình do LĐLĐ thành phố Hà Nội và Công đoàn Dệt May Việt Nam phối hợp tổ chức. Mỗi suất quà trị giá 1 triệu đồng.")
                .outlet("Báo Người Thợ", true)
                .tone("pos")
                .programmes("tet-sum-vay")
                .federations("ldld-ha-noi", "cd-det-may")
                .evidence(new Evidence("programmes:tet-sum-vay", "alias", "title", 0, 11, "Tết Sum vầy"))
                .read());
        clips.add(clip("Tổng Liên đoàn phát động Tháng Công nhân gắn với Tết Sum vầy năm sau")
                .text("", "Tổng Liên đoàn Lao động Việt Nam vừa có kế hoạch mới. Kế hoạch nêu sáu nhóm việc phải làm.")
                .programmes("thang-cong-nhan", "tet-sum-vay")
                .federations("tong-ldld")
                .published(SEEN.minus(Duration.ofDays(5)))
                .read());
        clips.add(clip("Công đoàn phường họp bàn quy chế phối hợp")
                .unions("l3:Công đoàn phường Cửa Nam")
                .withdrawn(SEEN.plus(Duration.ofHours(9)))
                .read());
        clips.add(clip("Đề xuất tăng lương tối thiểu vùng 7,2 % từ đầu năm")
                .relevance("labour")
                .stance("na")
                .text(
                        "Hội đồng Tiền lương quốc gia nhất trí trình phương án tăng lương tối thiểu vùng 7,2 %.",
                        "Mức mới dự kiến áp dụng từ ngày 01/01.")
                .outlet("Báo Ven Sông", false)
                .tone("pos")
                .read());
        clips.add(clip("Chuyến xe yêu thương lăn bánh từ khu nhà trọ")
                .social()
                .text("", "Chuyến xe yêu thương lăn bánh từ khu nhà trọ, đưa 45 công nhân về quê.")
                .outlet("Trang Công đoàn Cửa Nam", true)
                .tone("pos")
                .read());
        return clips;
    }
}
