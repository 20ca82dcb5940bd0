package vn.diembao.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.panel.BoardFixture;

/** The panels that Kibana cannot show, held against the documents they are made of. */
final class OwnPanelsIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @TempDir
    private static Path home;

    private static BoardTrial trial;
    private static WebServer server;

    @BeforeAll
    static void serve() throws IOException {
        trial = new BoardTrial(home);
        server = trial.open(BoardTrial.CLOCK);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        trial.close();
    }

    @Test
    void whatGrewMostAgainstAsManyDaysBeforeStandsOnTop() throws IOException {
        Map<String, Long> now = told("2025-06-16", "2025-06-22");
        Map<String, Long> before = told("2025-06-09", "2025-06-15");
        Map<String, Long> growth = new TreeMap<>();
        now.forEach((story, count) -> growth.put(story, count - before.getOrDefault(story, 0L)));
        List<Long> most = growth.values().stream()
                .filter(grown -> grown > 0)
                .sorted(Comparator.reverseOrder())
                .limit(15)
                .toList();
        Document page = page("/boards/nguoi-lao-dong?from=2025-06-16&to=2025-06-22");
        Elements rows = page.select("#p-dang-tang tbody tr");
        assertThat(page.select("#p-dang-tang thead th").eachText())
                .containsExactly("Vấn đề", "Tin, bài", "Kỳ trước", "Tăng thêm", "Báo và trang", "Bài mới nhất");
        assertThat(rows.stream().map(row -> row.select("td").get(2).text()))
                .containsExactlyElementsOf(
                        most.stream().map(grown -> "+" + grown).toList());
        for (Element row : rows) {
            String story = row.attr("data-key");
            assertThat(row.select("td").first().text()).isEqualTo(now.get(story).toString());
            assertThat(row.select("td").get(1).text())
                    .isEqualTo(before.getOrDefault(story, 0L).toString());
        }
    }

    @Test
    void wherePagesBeginThereIsNothingToCompareWithAndTheyTellSo() throws IOException {
        String first = "/boards/nguoi-lao-dong?from=2025-06-02&to=2025-06-08";
        assertThat(page(first).select("#p-dang-tang").text())
                .contains("Những ngày liền trước kỳ không có tin, bài nào để so sánh.");
        assertThat(page("/boards/nguoi-lao-dong?from=2025-06-09&to=2025-06-15")
                        .select("#p-dang-tang")
                        .text())
                .doesNotContain("để so sánh.");
    }

    /** Own relevant texts on workers' worries by story, of these days. */
    private static Map<String, Long> told(String first, String last) {
        Instant from = LocalDate.parse(first).atStartOfDay(ZONE).toInstant();
        Instant to = LocalDate.parse(last).plusDays(1).atStartOfDay(ZONE).toInstant();
        return BoardFixture.clips().stream()
                .filter(BoardPagesIT::isOwnAndRelevant)
                .filter(clip -> clip.labels().topics().stream().anyMatch(topic -> !topic.equals("cham-lo-phuc-loi")))
                .filter(clip -> !clip.article().publishedAt().isBefore(from)
                        && clip.article().publishedAt().isBefore(to))
                .collect(Collectors.groupingBy(clip -> clip.story().id(), Collectors.counting()));
    }

    @Test
    void whatIsReportedOfProgrammesStandsBesideTheirTargets() throws IOException {
        Elements rows = page("/boards/chuong-trinh").select("#p-tien-do tbody tr");
        assertThat(rows.eachAttr("data-key")).containsExactly("mai-am", "tet-sum-vay");
        Elements told = rows.first().select("td");
        assertThat(rows.last().select("th").text()).isEqualTo("Tết Sum vầy");
        assertThat(told.get(0).text()).isEqualTo("1.000 sáng kiến (năm 2025, đến 31/12/2025)");
        assertThat(told.get(1).text())
                .matches("120 sáng kiến \\(so với chỉ tiêu báo nêu\\) \\(Báo bao-\\d, \\d\\d/06\\)");
        assertThat(told.get(2).text()).isEqualTo("12%");
        assertThat(new WireClient(server)
                        .get(told.get(3).select("a").attr("href"))
                        .status())
                .isEqualTo(200);
        assertThat(rows.last().select("td").get(1).text()).isEqualTo("không có số liệu");
        assertThat(page("/boards/chuong-trinh?labels.programmes=tet-sum-vay")
                        .select("#p-tien-do tbody tr")
                        .eachAttr("data-key"))
                .containsExactly("tet-sum-vay");
        assertThat(page("/boards/chuong-trinh?from=2025-06-02&to=2025-06-10")
                        .select("#p-tien-do tbody tr")
                        .eachAttr("data-key"))
                .containsExactly("mai-am");
    }

    private static Document page(String path) throws IOException {
        return TrialPress.page(new WireClient(server), path);
    }
}
