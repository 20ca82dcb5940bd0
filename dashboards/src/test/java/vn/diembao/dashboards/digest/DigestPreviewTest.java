package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.digest.ClipFixture.SEEN;
import static vn.diembao.dashboards.digest.ClipFixture.clip;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.diembao.dashboards.form.CsvView;
import vn.diembao.dashboards.form.Digest;
import vn.diembao.dashboards.form.DigestFile;
import vn.diembao.dashboards.form.DigestView;
import vn.diembao.dashboards.form.DocxView;
import vn.diembao.dashboards.form.HtmlView;
import vn.diembao.dashboards.form.MailView;
import vn.diembao.dashboards.form.MarkdownView;
import vn.diembao.dashboards.form.TextView;

/** Leaves a daily and a weekly digest of each format in {@code target/preview} for eyes to judge. */
class DigestPreviewTest {
    private static final Path DIRECTORY = Path.of("target", "preview");

    @Test
    void aDayIsShownInEveryFormat() throws Exception {
        show("day", DigestFixture.compose(DigestFixture.material(DigestFixture.DAY, DigestFixture.everyKind())));
    }

    @Test
    void aBusyWeekIsShownInEveryFormat() throws Exception {
        List<DigestClip> clips = new ArrayList<>(DigestFixture.everyKind());
        for (int i = 0; i < 120; i++) {
            clips.add(clip("Tin số " + i
                            + ": công đoàn cơ sở ký thỏa ước lao động tập thể có nhiều điều khoản có lợi hơn luật cho người lao động")
                    .text(
                            "Bản thỏa ước thứ " + i + " được ký sau ba vòng thương lượng.",
                            "Tiền ăn ca tăng lên 30.000 đồng mỗi suất.")
                    .outlet("Báo Địa phương " + i % 17, i % 4 == 0)
                    .tone(i % 5 == 0 ? "neg" : i % 3 == 0 ? "pos" : "neu")
                    .programmes(i % 6 == 0 ? new String[] {"thang-cong-nhan"} : new String[0])
                    .unions("l4:Công ty trách nhiệm hữu hạn một thành viên Dệt may và Thương mại Bến Mẫu số " + i % 23)
                    .seen(SEEN.plus(Duration.ofHours(i)))
                    .read());
        }
        show("week", DigestFixture.compose(DigestFixture.week(clips, DigestFixture.weeks(), Map.of())));
    }

    private static void show(String name, Digest digest) throws Exception {
        show(name + ".html", new HtmlView(), digest);
        show(name + ".docx", new DocxView(), digest);
        show(name + ".md", new MarkdownView(), digest);
        show(name + ".csv", new CsvView(), digest);
        show(name + ".mail.html", new MailView(), digest);
        show(name + ".mail.txt", new TextView(), digest);
    }

    private static void show(String name, DigestView view, Digest digest) throws Exception {
        Path file = DIRECTORY.resolve(name);
        DigestFile.write(file, out -> view.render(digest, out));
        assertThat(Files.size(file)).isGreaterThan(1_000);
    }
}
