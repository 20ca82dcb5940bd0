package vn.diembao.dashboards.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.digest.ClipFixture.clip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.diembao.dashboards.form.Digest;
import vn.diembao.dashboards.form.DigestView;
import vn.diembao.dashboards.form.DocxView;
import vn.diembao.dashboards.form.HtmlView;
import vn.diembao.dashboards.form.MarkdownView;
import vn.diembao.dashboards.tally.Facet;
import vn.diembao.dashboards.tally.Tally;
import vn.diembao.model.Evidence;
import vn.diembao.model.ReportedNumber;

/** Titles, outlets, names and addresses that try to be markup are shown as the text they are. */
class HostileTextTest {
    private static final List<String> ALLOWED_ADDRESSES = List.of("http", "https");

    @ParameterizedTest
    @CsvFileSource(resources = "hostile-texts.csv", numLinesToSkip = 1, delimiter = '\t')
    void row36And37HtmlShowsTheTextAndNothingElse(String hostile) throws Exception {
        String html = new String(render(new HtmlView(), hostile), UTF_8);
        Document page = Jsoup.parse(html);
        assertThat(page.select("script, iframe, img, object, embed, form, link, base, math"))
                .isEmpty();
        assertThat(page.title()).startsWith("Điểm báo ngày");
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.getAllElements().stream()
                        .flatMap(e -> e.attributes().asList().stream())
                        .map(a -> a.getKey()))
                .noneMatch(name -> name.startsWith("on") || name.equals("style"));
        assertThat(page.select("h4").first().text()).isEqualTo("1. " + hostile);
        assertThat(page.select("blockquote").first().text()).contains(hostile);
        assertThat(page.select("a[href]:not([href^=#])")).allSatisfy(a -> assertThat(ALLOWED_ADDRESSES)
                .contains(a.attr("href").replaceFirst(":.*", "")));
        assertThat(page.select(".tone").first().attr("title")).contains(hostile.substring(0, 5));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "hostile-texts.csv", numLinesToSkip = 1, delimiter = '\t')
    void row37DocxShowsTheText(String hostile) throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(render(new DocxView(), hostile)))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("1. " + hostile);
            assertThat(document.getPackagePart()
                            .getRelationshipsByType(
                                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"))
                    .allSatisfy(r -> assertThat(r.getTargetURI().getScheme()).isIn(ALLOWED_ADDRESSES));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "hostile-texts.csv", numLinesToSkip = 1, delimiter = '\t')
    void row37MarkdownHasNoRawHtmlAndNoOtherLinks(String hostile) throws Exception {
        String page = new String(render(new MarkdownView(), hostile), UTF_8);
        assertThat(page.replace("](<https://", "").replace(">)", "").lines().map(l -> l.replaceFirst("^> ", "")))
                .noneMatch(line -> line.contains("<") || line.contains(">"));
        assertThat(page).doesNotContain("](javascript:").doesNotContain("${");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "hostile-texts.csv", numLinesToSkip = 1, delimiter = '\t')
    void row36And37AWeekShowsTheTextInTablesChartsAndDraftsAndNothingElse(String hostile) throws Exception {
        DigestClip clip = clip(hostile)
                .outlet(hostile, false)
                .alert()
                .programmes(hostile)
                .topics(hostile)
                .contentLines(hostile)
                .unions("l4:" + hostile)
                .numbers(new ReportedNumber(hostile, "l4:" + hostile, 5, hostile, false, hostile))
                .read();
        Tally now = new Tally(
                true, 1, Map.of(Facet.PROGRAMME, Map.of(hostile, 1L), Facet.CONTENT_LINE, Map.of(hostile, 1L)));
        Weeks weeks = new Weeks(now, Tally.unknown(), Tally.unknown(), Tally.unknown(), List.of());
        Digest digest = DigestFixture.compose(DigestFixture.week(List.of(clip), weeks, Map.of()));
        Document page = Jsoup.parse(new String(render(new HtmlView(), digest), UTF_8));
        assertThat(page.select("script, iframe, img, object, embed, form, link, base, math, foreignObject"))
                .isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(e -> e.attributes().asList().stream())
                        .map(a -> a.getKey()))
                .noneMatch(name -> name.startsWith("on") || name.equals("style"));
        assertThat(page.select("td").eachText()).contains(hostile);
        assertThat(page.select("svg desc").eachText()).anyMatch(text -> text.contains(hostile));
        assertThat(page.select(".draft li").eachText()).anyMatch(text -> text.contains(hostile));
        assertThat(render(new DocxView(), digest)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "../form/web-addresses.csv", numLinesToSkip = 1, delimiter = '|')
    void row36OnlyWebAddressesBecomeLinks(String given, String linked) throws Exception {
        Digest digest = DigestFixture.compose(
                DigestFixture.material(clip("Tít bài").url(given).read()));
        Element title = Jsoup.parse(new String(render(new HtmlView(), digest), UTF_8))
                .select("h4")
                .first();
        assertThat(title.select("a").eachAttr("href")).isEqualTo(linked.isEmpty() ? List.of() : List.of(linked));
        assertThat(title.text()).isEqualTo("1. Tít bài");
        assertThat(render(new DocxView(), digest)).isNotEmpty();
    }

    private static byte[] render(DigestView view, String hostile) throws Exception {
        DigestClip clip = clip(hostile)
                .url("https://bao-mau.example/a?x=1&y='2'")
                .text(hostile + " và đủ dài để thành câu.", "")
                .outlet(hostile, false)
                .programmes(hostile)
                .unions("l4:" + hostile)
                .evidence(new Evidence("alert", hostile, "title", 0, 3, hostile))
                .read();
        return render(view, DigestFixture.compose(DigestFixture.material(clip)));
    }

    private static byte[] render(DigestView view, Digest digest) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        view.render(digest, out);
        return out.toByteArray();
    }
}
