package vn.diembao.dashboards.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.diembao.dashboards.form.Digest;
import vn.diembao.dashboards.form.DigestView;
import vn.diembao.dashboards.form.DocxView;
import vn.diembao.dashboards.form.HtmlView;
import vn.diembao.dashboards.form.MailView;
import vn.diembao.dashboards.form.MarkdownView;
import vn.diembao.dashboards.form.TextView;

/** Links go straight to the outlets: there is no address of ours between, so none that could be led elsewhere. */
class DigestLinksTest {
    private static final Pattern MARKDOWN_LINK = Pattern.compile("]\\(<([^>]*)>\\)");
    private static final Pattern TEXT_LINK = Pattern.compile("https?://\\S+");

    @ParameterizedTest
    @EnumSource(DigestPeriod.class)
    void row70EveryLinkOfADigestIsTheAddressOfAClip(DigestPeriod period) throws Exception {
        List<DigestClip> clips = DigestFixture.everyKind();
        DigestMaterial material = period == DigestPeriod.DAY
                ? DigestFixture.material(DigestFixture.DAY, clips)
                : DigestFixture.week(clips, DigestFixture.weeks(), Map.of());
        Digest digest = DigestFixture.compose(material);
        Set<String> own = clips.stream().map(DigestClip::url).collect(toSet());

        for (DigestView view : List.of(new HtmlView(), new MailView())) {
            assertThat(Jsoup.parse(text(view, digest)).select("a[href]:not([href^=#])"))
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(own).contains(link.attr("href")));
        }
        assertThat(MARKDOWN_LINK.matcher(text(new MarkdownView(), digest)).results())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(own).contains(link.group(1)));
        assertThat(TEXT_LINK.matcher(text(new TextView(), digest)).results())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(own).contains(link.group()));
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(bytes(new DocxView(), digest)))) {
            assertThat(paper.getPackagePart().getRelationshipsByType(XWPFRelation.HYPERLINK.getRelation()))
                    .isNotEmpty()
                    .extracting(
                            (PackageRelationship link) -> link.getTargetURI().toString())
                    .allSatisfy(link -> assertThat(own).contains(link));
        }
    }

    private static String text(DigestView view, Digest digest) throws Exception {
        return new String(bytes(view, digest), UTF_8);
    }

    private static byte[] bytes(DigestView view, Digest digest) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        view.render(digest, out);
        return out.toByteArray();
    }
}
