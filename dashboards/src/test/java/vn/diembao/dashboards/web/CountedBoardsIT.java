package vn.diembao.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.web.CountedClips.by;
import static vn.diembao.dashboards.web.CountedClips.clips;
import static vn.diembao.dashboards.web.CountedClips.count;
import static vn.diembao.dashboards.web.CountedClips.daily;
import static vn.diembao.dashboards.web.CountedClips.distinct;
import static vn.diembao.dashboards.web.CountedClips.first;
import static vn.diembao.dashboards.web.CountedClips.isPost;
import static vn.diembao.dashboards.web.CountedClips.own;
import static vn.diembao.dashboards.web.CountedClips.published;
import static vn.diembao.dashboards.web.CountedClips.split;
import static vn.diembao.dashboards.web.CountedClips.tone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.model.Clip;

/** Narrowed boards of two weeks against the fixture's clips, counted one by one in plain Java; no search of ours is asked. */
final class CountedBoardsIT {
    private static final List<String> TONES = List.of("pos", "neu", "neg");
    private static final List<String> WORRIES =
            List.of("tranh-chap-ngung-viec", "an-toan-suc-khoe", "bao-hiem-xa-hoi", "tien-luong-viec-lam");

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
    void overviewOfTwoKindsOfOutletsAndAProgramme() throws IOException {
        Document page = page("tong-quan", "&outlet.kind=central&outlet.kind=agency&labels.programmes=tet-sum-vay");
        List<Clip> all = clips(
                clip -> List.of("central", "agency").contains(clip.outlet().kind())
                        && clip.labels().programmes().contains("tet-sum-vay")
                        && !clip.labels().relevance().equals("none"));
        List<Clip> own = own(all);
        assertTile(page, "so-tin", own.size());
        assertTile(page, "so-bao", distinct(all, clip -> List.of(clip.outlet().id())));
        assertTile(page, "bao-cong-doan", count(own, clip -> clip.outlet().ownPress() && !isPost(clip)));
        assertTile(page, "tieu-cuc", count(own, clip -> tone(clip).equals("neg")));
        assertTile(page, "can-luu-y", count(own, clip -> clip.labels().alert()));
        assertThat(table(page, "theo-ngay")).isEqualTo(daily(own, some -> split(some, TONES, CountedClips::tone)));
        assertThat(shown(page, "loai-bao"))
                .isEqualTo(by(own, clip -> List.of(CountedClips.sort(clip)), CountedClips::size));
        assertThat(table(page, "chuong-trinh"))
                .isEqualTo(by(own, clip -> clip.labels().programmes(), CountedClips::size));
        assertThat(table(page, "viec-can-luu-y"))
                .isEqualTo(by(own, clip -> clip.labels().alertKinds(), CountedClips::size));
        foremostStories(table(page, "cau-chuyen"), all);
    }

    /** Which of two with as many are shown is left open. */
    private static void foremostStories(Map<String, List<String>> shown, List<Clip> all) {
        Map<String, List<String>> stories = by(
                all,
                clip -> List.of(clip.story().id()),
                some -> List.of(
                        (long) some.size(),
                        (long) own(some).size(),
                        distinct(some, clip -> List.of(clip.outlet().id()))));
        assertThat(shown).hasSize(15);
        shown.forEach(
                (story, figures) -> assertThat(figures.subList(0, 3)).as(story).isEqualTo(stories.get(story)));
        long least =
                shown.values().stream().mapToLong(CountedClips::first).min().orElseThrow();
        assertThat(stories.entrySet())
                .filteredOn(story -> !shown.containsKey(story.getKey()))
                .allMatch(story -> first(story.getValue()) <= least);
    }

    @Test
    void programmesWithinAContentLine() throws IOException {
        Document page = page("chuong-trinh", "&labels.content_lines=L15_chamlo&labels.federations=tong-ldld");
        List<Clip> all = clips(clip -> !isPost(clip)
                && !clip.labels().relevance().equals("none")
                && !clip.labels().programmes().isEmpty()
                && clip.labels().contentLines().contains("L15_chamlo")
                && clip.labels().federations().contains("tong-ldld"));
        List<Clip> own = own(all);
        assertTile(page, "so-chuong-trinh", distinct(own, clip -> clip.labels().programmes()));
        assertTile(page, "so-tin", own.size());
        assertTile(page, "so-bao", distinct(all, clip -> List.of(clip.outlet().id())));
        assertTile(page, "so-don-vi", distinct(own, clip -> clip.labels().federations()));
        assertThat(numbers(page, "bang", 7))
                .isEqualTo(by(
                        all,
                        clip -> clip.labels().programmes(),
                        some -> List.of(
                                (long) own(some).size(),
                                (long) some.size(),
                                distinct(some, clip -> List.of(clip.outlet().id())),
                                distinct(own(some), clip -> clip.labels().federations()),
                                count(own(some), clip -> tone(clip).equals("pos")),
                                count(own(some), clip -> tone(clip).equals("neg")),
                                count(own(some), clip -> clip.outlet().ownPress()))));
        assertThat(table(page, "tuyen-noi-dung"))
                .isEqualTo(by(own, clip -> clip.labels().contentLines(), CountedClips::size));
        assertThat(table(page, "don-vi"))
                .isEqualTo(by(own, clip -> clip.labels().federations(), CountedClips::size));
        assertThat(numbers(page, "so-lieu", 1)).isEqualTo(by(own, CountedClips::reported, CountedClips::size));
    }

    @Test
    void levelsInLocalPapersOfOneTone() throws IOException {
        Document page = page("cac-cap-cong-doan", "&outlet.kind=local&labels.event_tone=pos&labels.event_tone=neg");
        List<Clip> own = own(clips(clip -> !isPost(clip)
                && !clip.labels().relevance().equals("none")
                && clip.outlet().kind().equals("local")
                && !tone(clip).equals("neu")));
        assertTile(page, "so-don-vi", distinct(own, clip -> clip.labels().federations()));
        Map<String, List<String>> bodies = by(
                own,
                clip -> clip.labels().federations(),
                some -> List.of(
                        (long) some.size(),
                        count(some, clip -> tone(clip).equals("pos")),
                        count(some, clip -> tone(clip).equals("neg")),
                        count(some, clip -> !clip.outlet().ownPress()),
                        distinct(some, clip -> clip.labels().programmes())));
        assertThat(numbers(page, "bang", 5)).isEqualTo(bodies);
        Map<String, List<String>> provinces = new TreeMap<>(bodies);
        provinces.keySet().removeIf(body -> !body.startsWith("ldld-"));
        provinces.replaceAll((body, figures) -> figures.subList(0, 3));
        assertThat(shown(numbers(page, "ban-do", 3))).isEqualTo(provinces);
        assertThat(table(page, "hinh-anh"))
                .isEqualTo(by(
                        own,
                        clip -> clip.labels().federations(),
                        some -> split(some, TONES, clip -> clip.labels().unionStance())));
    }

    @Test
    void worriesOfWorkersOfAProvince() throws IOException {
        Document page = page("nguoi-lao-dong", "&labels.federations=ldld-ha-noi&labels.event_tone=neg");
        List<Clip> own = own(clips(clip -> !clip.labels().relevance().equals("none")
                && clip.labels().federations().contains("ldld-ha-noi")
                && tone(clip).equals("neg")));
        List<String> tiles = List.of("tranh-chap", "an-toan", "bao-hiem", "tien-luong");
        for (int i = 0; i < tiles.size(); i++) {
            String topic = WORRIES.get(i);
            assertTile(page, tiles.get(i), count(own, clip -> clip.labels()
                    .topics()
                    .contains(topic)));
        }
        assertThat(table(page, "theo-ngay")).isEqualTo(daily(own, some -> WORRIES.stream()
                .map(topic -> count(some, clip -> clip.labels().topics().contains(topic)))
                .toList()));
        assertThat(table(page, "nguon"))
                .isEqualTo(by(own, clip -> List.of(clip.labels().relevance()), CountedClips::size));
        assertThat(table(page, "chu-de"))
                .isEqualTo(by(own, clip -> clip.labels().topics(), some -> split(some, TONES, CountedClips::tone)));
        assertThat(table(page, "don-vi"))
                .isEqualTo(by(
                        own.stream().filter(clip -> clip.labels().alert()).toList(),
                        clip -> clip.labels().federations(),
                        CountedClips::size));
    }

    @Test
    void postsOnATopicCopiesIncluded() throws IOException {
        Document page = page("mang-xa-hoi", "&labels.topics=bao-hiem-xa-hoi&labels.topics=cham-lo-phuc-loi");
        List<Clip> posts = clips(clip -> isPost(clip)
                && clip.labels().topics().stream().anyMatch(List.of("bao-hiem-xa-hoi", "cham-lo-phuc-loi")::contains));
        assertTile(page, "so-bai", posts.size());
        assertTile(
                page, "so-trang", distinct(posts, clip -> List.of(clip.outlet().id())));
        assertTile(page, "chia-se", count(posts, CountedClips::isShare));
        assertThat(numbers(page, "trang", 3))
                .isEqualTo(by(
                        posts,
                        clip -> List.of(clip.outlet().name()),
                        some -> List.of(
                                (long) some.size(),
                                count(some, CountedClips::isShare),
                                distinct(some, clip -> clip.labels().programmes()))));
        assertThat(shown(page, "gio"))
                .isEqualTo(by(
                        posts, clip -> List.of(Integer.toString(published(clip).getHour())), CountedClips::size));
        assertThat(table(page, "chuong-trinh"))
                .isEqualTo(by(posts, clip -> clip.labels().programmes(), CountedClips::size));
    }

    private static Document page(String board, String chosen) throws IOException {
        WireClient.Answer answer = new WireClient(server)
                .get("/boards/" + board + "?from=" + CountedClips.FIRST + "&to=" + CountedClips.LAST + chosen);
        assertThat(answer.status()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static void assertTile(Document page, String panel, long figure) {
        assertThat(figure).as(panel).isPositive();
        assertThat(page.selectFirst("#p-" + panel + " b").text().replace(".", ""))
                .as(panel)
                .isEqualTo(Long.toString(figure));
    }

    /** Figures of every row by its key. */
    private static Map<String, List<String>> table(Document page, String panel) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Element row : page.select("#p-" + panel + " tbody tr")) {
            rows.put(
                    row.attr("data-key"),
                    row.select("td").eachText().stream()
                            .map(text -> text.replace(".", ""))
                            .toList());
        }
        assertThat(rows).as(panel).isNotEmpty();
        return rows;
    }

    /** The first columns alone. */
    private static Map<String, List<String>> numbers(Document page, String panel, int columns) {
        Map<String, List<String>> rows = table(page, panel);
        rows.replaceAll((key, figures) -> figures.subList(0, columns));
        return rows;
    }

    private static Map<String, List<String>> shown(Document page, String panel) {
        return shown(table(page, panel));
    }

    /** Without rows of cases that there are none of. */
    private static Map<String, List<String>> shown(Map<String, List<String>> rows) {
        Map<String, List<String>> shown = new LinkedHashMap<>(rows);
        shown.values().removeIf(figures -> figures.get(0).equals("0"));
        return shown;
    }
}
