package vn.diembao.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.diembao.dashboards.access.Account;
import vn.diembao.dashboards.access.AccountShelf;
import vn.diembao.dashboards.access.PasswordHash;
import vn.diembao.dashboards.access.Role;
import vn.diembao.dashboards.access.Visitor;
import vn.diembao.dashboards.search.PressIndex;
import vn.diembao.dashboards.search.WrittenClip;
import vn.diembao.dashboards.tally.TrialIndex;
import vn.diembao.model.Clip;
import vn.diembao.model.Evidence;
import vn.diembao.model.elasticsearch.StoredIndex;

/** A small press on a real index, its pages, and two readers: one sees whole texts, one extracts. */
final class TrialPress implements AutoCloseable {
    static final String WHOLE = "toan-van";
    static final String EXTRACTS = "trich-doan";
    static final int SERIES = 130;

    private static final String PASSWORD = "một câu dễ nhớ 12";
    private static final String SECRET = "Đoạn cuối chỉ có trong toàn văn.";
    /** A summary as feeds and posts have it: the whole text. */
    private static final String SUMMARY =
            "Phòng máy mới mở cửa cho con em thợ. ".repeat(40) + "Mã số kín đáo nằm ở cuối sa-pô.";

    private final TrialIndex index;
    private final WebServer server;
    private final Clip strike;
    private final Clip copy;

    TrialPress(Path home) throws IOException {
        strike = new WrittenClip(
                        "Công nhân nhà máy Mẫu ngừng việc đòi lương",
                        "Hơn hai trăm công nhân ngừng việc sáng 1/7.",
                        "Công ty Mẫu hòa giải ngay trong ngày.\n" + SECRET)
                .tone("neg")
                .alerts("stoppage")
                .bodies("ldld-ha-noi")
                .evidence(new Evidence("alert_kinds:stoppage", "term:ngừng việc", "title", 22, 32, "ngừng việc"))
                .stored();
        copy = new WrittenClip(
                        strike.article().title(),
                        strike.article().lead(),
                        strike.article().body())
                .outlet("Trang Chép Lại")
                .tone("neg")
                .copyOf(strike)
                .stored();
        Clip first = lesson("Báo Mẫu").stored();
        Clip second = lesson("Trang Hai").copyOf(first).stored();
        List<Clip> clips = new ArrayList<>(List.of(
                strike,
                copy,
                first,
                second,
                lesson("Trang Ba").copyOf(second).stored(),
                new WrittenClip("Nha may Mau hop cong nhan", "Bai viet khong dau.", "khong dau")
                        .inStoryOf(strike)
                        .stored(),
                new WrittenClip("Hoà giải lao động ở Mẫu", "Cách bỏ dấu mới.", "x")
                        .bodies("l4:Công ty Mẫu")
                        .stored(),
                new WrittenClip("Cổng nhẫn vàng", "Không nói gì về thợ.", "x")
                        .url("javascript:alert(1)")
                        .stored(),
                new WrittenClip("Phòng máy mới", SUMMARY, "").stored(),
                new WrittenClip("Bán hàng giúp bà con", "Gian hàng của phường và những sạp nhỏ.", "x").stored(),
                new WrittenClip("Ban chỉ huy họp", "Ban của phường và những tổ dân.", "x")
                        .withdrawn("2025-07-02T02:00:00Z")
                        .stored(),
                new WrittenClip("Ban nuoc mia via he", "khong dau", "x").stored(),
                new WrittenClip("Việc làm không ngừng tăng", "Việc nhiều, đơn hàng không ngừng về.", "x")
                        .published("2025-07-03T02:00:00Z")
                        .stored()));
        for (int i = 0; i < SERIES; i++) {
            clips.add(new WrittenClip("Tết Sum vầy bản tin số " + i, "Chuỗi tin.", "x")
                    .programmes("tet-sum-vay")
                    .tone(i % 3 == 0 ? "pos" : "neu")
                    .published("2025-01-%02dT02:00:00Z".replace("%02d", i % 2 == 0 ? "10" : "20"))
                    .stored());
        }
        for (String hostile : hostile().toList()) {
            clips.add(new WrittenClip(hostile, hostile, hostile)
                    .outlet(hostile)
                    .bodies("l4:" + hostile)
                    .programmes("thang-cong-nhan")
                    .evidence(new Evidence("unions:l4:" + hostile, hostile, "title", 0, 3, hostile))
                    .published("2024-05-01T00:00:00Z")
                    .stored());
        }
        index = PressIndex.of(home.resolve("es"), clips);
        AccountShelf accounts = new AccountShelf(home.resolve("accounts"));
        add(accounts, WHOLE, true);
        add(accounts, EXTRACTS, false);
        WebConfig config = new WebConfig("127.0.0.1", 0, null, true);
        server = WebServer.start(config, accounts, TrialPages.all(index.client(), home, accounts), Clock.systemUTC());
    }

    WebServer server() {
        return server;
    }

    /** What Elasticsearch counts itself. */
    long count(Query query) throws IOException {
        return index.client()
                .count(c -> c.index(StoredIndex.CLIPS.alias()).query(query))
                .count();
    }

    /** A clip with evidence, versions, a copy and another text of its story. */
    Clip strike() {
        return strike;
    }

    Clip copy() {
        return copy;
    }

    /** Someone who has signed in. */
    WireClient reader(String name) throws IOException {
        WireClient client = new WireClient(server);
        assertThat(client.signIn(name, PASSWORD, "/").status()).isEqualTo(303);
        return client;
    }

    /** A page that is there. */
    static Document page(WireClient client, String path) throws IOException {
        WireClient.Answer answer = client.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** What is answered, be it a page that refuses. */
    static Document answer(WireClient client, String path) throws IOException {
        return Jsoup.parse(client.get(path).body());
    }

    /** How many clips a page says were found. */
    static String found(Document page) {
        return page.select(".sum strong").text();
    }

    /** Address of a search for what is typed. */
    static String typed(String text) {
        return "/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Titles that try to be markup. */
    static Stream<String> hostile() {
        var in = TrialPress.class.getResourceAsStream("/vn/diembao/dashboards/digest/hostile-texts.csv");
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                .lines()
                .skip(1);
    }

    @Override
    public void close() throws IOException {
        server.close();
        index.close();
    }

    private static WrittenClip lesson(String outlet) {
        return new WrittenClip("Lớp học đêm", "Lớp mở ở xóm trọ.", "x").outlet(outlet);
    }

    private static void add(AccountShelf accounts, String name, boolean fulltext) throws IOException {
        accounts.add(new Account(
                new Visitor(name, Role.READER, fulltext, List.of()),
                PasswordHash.of(PASSWORD.toCharArray(), new SecureRandom())));
    }
}
