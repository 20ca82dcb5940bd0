package vn.diembao.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.diembao.dashboards.web.TrialPress.found;

import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.access.AccountShelf;
import vn.diembao.dashboards.search.ClipFacet;
import vn.diembao.dashboards.search.ClipFinder;
import vn.diembao.dashboards.search.ClipSearch;
import vn.diembao.dashboards.search.PressIndex;
import vn.diembao.dashboards.search.WrittenClip;
import vn.diembao.dashboards.tally.TrialIndex;
import vn.diembao.dashboards.term.TermShelf;
import vn.diembao.model.Clip;
import vn.diembao.model.elasticsearch.PointInTime;
import vn.diembao.model.elasticsearch.PointInTimeLostException;
import vn.diembao.model.elasticsearch.StoredIndex;

/** More clips than a page lists or a request reads: nothing is left out unsaid, and what comes meanwhile shifts nothing. */
final class ManyClipsIT {
    private static final int SERIES = 1_200;
    private static final int COPIES = 70;
    private static final int OTHERS = 65;
    private static final ClipSearch OF_SERIES =
            new ClipSearch("", Map.of(ClipFacet.PROGRAMME, List.of("tet-sum-vay")), null, null, true);

    @TempDir
    private static Path home;

    private static TrialIndex index;
    private static WebServer server;
    private static ClipFinder finder;
    private static Clip first;

    @BeforeAll
    static void serve() throws IOException {
        first = lesson("Báo Mẫu").stored();
        List<Clip> clips = new ArrayList<>(List.of(first));
        for (int i = 0; i < COPIES; i++) {
            clips.add(lesson("Trang " + i).copyOf(i == 0 ? first : clips.get(1)).stored());
        }
        for (int i = 0; i < OTHERS; i++) {
            clips.add(new WrittenClip("Lớp học đêm thêm bàn " + i, "Tin khác.", "x")
                    .inStoryOf(first)
                    .stored());
        }
        for (int i = 0; i < SERIES; i++) {
            clips.add(ofSeries(i).stored());
        }
        index = PressIndex.of(home.resolve("es"), clips);
        AccountShelf none = new AccountShelf(home.resolve("none"));
        server = WebServer.start(
                WebConfig.loopback(0), none, TrialPages.all(index.client(), home, none), Clock.systemUTC());
        finder = new ClipFinder(index.client(), new TermShelf(index.client(), Clock.systemUTC()));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        index.close();
    }

    private static WrittenClip lesson(String outlet) {
        return new WrittenClip("Lớp học đêm", "Lớp mở ở xóm trọ.", "x").outlet(outlet);
    }

    private static WrittenClip ofSeries(int number) {
        return new WrittenClip("Tết Sum vầy bản tin số " + number, "Chuỗi tin.", "x")
                .programmes("tet-sum-vay")
                .published("2025-01-10T02:00:00Z");
    }

    @Test
    void aListOfCopiesSaysHowManyItLeavesOutAndLeadsToAll() throws IOException {
        Element copies = page("/clips/" + first.article().id()).selectFirst("[aria-labelledby=ban-khac]");
        assertThat(copies.select("li")).hasSize(60);
        assertThat(copies.select(".more a").text()).isEqualTo("và 10 bản khác");
        Document all = page(copies.select(".more a").attr("href"));
        assertThat(found(all)).isEqualTo(Integer.toString(COPIES + 1));
        assertThat(all.select(".chip").eachText()).containsExactly("Các bản của một bài ×, bỏ lọc");
        assertThat(page(all.select(".chip").attr("href")).select(".chip")).isEmpty();
    }

    @Test
    void aListOfAStorySaysHowManyItLeavesOutAndLeadsToAll() throws IOException {
        Element story = page("/clips/" + first.article().id()).selectFirst("[aria-labelledby=su-viec]");
        assertThat(story.select("li")).hasSize(60);
        assertThat(story.select(".more a").text()).isEqualTo("và 5 tin bài khác");
        Document all = page(story.select(".more a").attr("href"));
        assertThat(Integer.parseInt(found(all))).isGreaterThanOrEqualTo(OTHERS + 1);
        assertThat(all.select(".facet summary").eachText()).doesNotContain("Một sự việc", "Các bản của một bài");
    }

    @Test
    void whatComesGoesAndMovesMeanwhileIsNeitherLostNorTwiceInAnExport() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (int i = 0; i < SERIES; i++) {
            expected.add(ofSeries(i).stored().article().id());
        }
        List<String> read = new ArrayList<>();
        try (PointInTime now = finder.now()) {
            finder.forEach(OF_SERIES, now, clip -> {
                read.add(clip.article().id());
                if (read.size() == 1) {
                    change(List.of(
                            ofSeries(SERIES).published("2025-01-11T02:00:00Z").stored(),
                            ofSeries(7).published("2024-01-01T02:00:00Z").stored(),
                            ofSeries(8).published("2025-01-12T02:00:00Z").stored()));
                }
            });
            assertThat(finder.count(OF_SERIES, now)).isEqualTo(SERIES);
        }
        assertThat(read).hasSize(SERIES);
        assertThat(new TreeSet<>(read)).isEqualTo(expected);
        try (PointInTime later = finder.now()) {
            assertThat(finder.count(OF_SERIES, later)).isEqualTo(SERIES + 1);
        }
        remove(ofSeries(SERIES).stored());
    }

    @Test
    void aMomentThatIsLostEndsTheReadingInsteadOfCuttingIt() throws IOException {
        List<String> read = new ArrayList<>();
        PointInTime now = finder.now();
        assertThatThrownBy(() -> finder.forEach(OF_SERIES, now, clip -> {
                    read.add(clip.article().id());
                    if (read.size() == 1) {
                        now.close();
                    }
                }))
                .isInstanceOf(PointInTimeLostException.class)
                .hasMessageContaining("begin anew");
        assertThat(read).hasSizeLessThan(SERIES);
    }

    @Test
    void anExportIsWholeAndLeavesNothingOpen() throws IOException {
        WireClient.Answer csv = new WireClient(server).get("/search/export.csv?programme=tet-sum-vay");
        assertThat(csv.body().split("\r\n")).hasSize(SERIES + 1);
        assertThat(new WireClient(server)
                        .get("/search/export.docx?from=2025-01-01&to=2025-12-31")
                        .status())
                .isEqualTo(200);
        assertThat(index.client()
                        .indices()
                        .stats(s -> s.index(StoredIndex.CLIPS.alias()))
                        .all()
                        .total()
                        .search()
                        .openContexts())
                .isZero();
    }

    private static void change(List<Clip> clips) {
        try {
            for (Clip clip : clips) {
                index.client().index(i -> i.index(StoredIndex.CLIPS.alias())
                        .id(clip.article().id())
                        .document(clip)
                        .refresh(Refresh.True));
            }
        } catch (IOException e) {
            throw new AssertionError("not stored", e);
        }
    }

    private static void remove(Clip clip) throws IOException {
        index.client().delete(d -> d.index(StoredIndex.CLIPS.alias())
                .id(clip.article().id())
                .refresh(Refresh.True));
    }

    private static Document page(String path) throws IOException {
        return TrialPress.page(new WireClient(server), path);
    }
}
