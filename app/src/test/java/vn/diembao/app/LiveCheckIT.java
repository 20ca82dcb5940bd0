package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sources check --live} and {@code sources try} against a site of our own. */
final class LiveCheckIT {
    private static final String ENTRY =
            "<item><title>Tin %1$d</title><link>https://bao-mau.vn/tin-%1$d.html</link>%2$s</item>";
    private static final String CHALLENGE =
            "<html><body><script>document.cookie='D1N=0';window.location.reload(true);</script></body></html>";

    @TempDir
    private Path dir;

    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private HttpServer server;
    private String site;

    @BeforeEach
    void open() throws IOException {
        server = ServerBootstrap.bootstrap()
                .setLocalAddress(InetAddress.getLoopbackAddress())
                .setRequestRouter((request, context) -> this::answer)
                .create();
        server.start();
        site = "http://127.0.0.1:" + server.getLocalPort();
    }

    @AfterEach
    void close() {
        server.close(CloseMode.IMMEDIATE);
    }

    @Test
    void aHealthyFeedIsToldWithItsNextPoll() throws IOException {
        documents.put("/rss", rss("Báo Mẫu - Công đoàn", item(1) + item(2)));
        feeds("- {url: %s/rss, grade: verified, interval: 10m, title: Báo Mẫu - Công đoàn}");
        Invocation call = check();
        assertThat(call.out().lines())
                .containsSubsequence(
                        "mau                  verified   ANSWERED     200  " + site + "/rss",
                        "    2 entries, newest no date, \"Báo Mẫu - Công đoàn\"",
                        "    next poll: in 10m, first answer",
                        "    next poll: then in 15m if nothing is new, in 5m if most is, between 1m and 24h")
                .noneMatch(line -> line.contains("title:"));
        assertThat(call.status()).isZero();
    }

    @Test
    void whatIsWrongWithAFeedIsToldInWords() throws IOException {
        documents.put("/cu", rss("Báo Mẫu - Bạn đọc", item(1, "Mon, 06 Jan 2020 08:00:00 +0700")));
        documents.put("/rong", rss("Báo Mẫu", ""));
        feeds(
                "- {url: %s/cu, grade: verified, title: Báo Mẫu - Công đoàn}",
                "- {url: %s/rong, grade: unverified, title: Báo Mẫu}");
        assertThat(check().out().lines())
                .containsSubsequence(
                        "    stale: the newest entry is more than 14 days old",
                        "    wrong title: the source file expects \"Báo Mẫu - Công đoàn\","
                                + " another section may be here",
                        "mau                  unverified ANSWERED     200  " + site + "/rong",
                        "    empty: it can be read, but has no entry");
    }

    @Test
    void aSitemapHasNoTitleToBeWrong() throws IOException {
        documents.put(
                "/sitemap.xml",
                "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>" + site
                        + "/sitemap-news.xml</loc></sitemap></sitemapindex>");
        documents.put(
                "/sitemap-news.xml",
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>" + site
                        + "/tin-1.html</loc></url></urlset>");
        feeds("- {url: %s/sitemap.xml, form: sitemap, grade: unverified, interval: 30m, title: Báo Mẫu}");
        Invocation call = check();
        assertThat(call.out().lines())
                .contains("    1 entry, newest no date, without a title", "    next poll: in 30m, first answer")
                .noneMatch(line -> line.contains("wrong title"));
        assertThat(call.status()).isZero();
    }

    @Test
    void aFeedThatAsksForTimeGetsIt() throws IOException {
        documents.put("/rss", rss("Báo Mẫu", "<ttl>60</ttl>" + item(1)));
        feeds("- {url: %s/rss, grade: verified}");
        assertThat(check().out().lines()).contains("    next poll: in 1h, the feed or its cache headers ask for it");
    }

    @Test
    void aFeedThatDoesNotAnswerFailsTheCheck() throws IOException {
        documents.put("/doi-cookie", CHALLENGE);
        feeds("- {url: %s/doi-cookie, grade: verified}", "- {url: %s/ban, grade: verified}");
        Invocation call = check();
        assertThat(call.out().lines())
                .containsSubsequence(
                        "mau                  verified   BLOCKED      200  " + site + "/doi-cookie",
                        "    next poll: in 30m, no usable answer",
                        "mau                  verified   FAILED       503  " + site + "/ban",
                        "    next poll: in 15m, the host does not answer, all its feeds wait",
                        "    next poll: not before 2h, the host asks for it");
        assertThat(call.status()).isEqualTo(1);
    }

    @Test
    void aFeedIsTriedAsItsSourceFileHasIt() throws IOException {
        documents.put("/rss", rss("Báo Mẫu - Bạn đọc", item(1)));
        Path sources = feeds("- {url: %s/rss, grade: verified, interval: 1h, title: Báo Mẫu - Công đoàn}");
        Invocation call = Invocation.of(
                "sources",
                "try",
                site + "/rss",
                "--source",
                "mau",
                "--sources",
                sources.toString(),
                "--allow-loopback",
                authority());
        assertThat(call.out().lines())
                .contains(
                        "sign:      wrong title: the source file expects \"Báo Mẫu - Công đoàn\","
                                + " another section may be here",
                        "next poll: in 1h, first answer",
                        "next poll: then in 1h30m if nothing is new, in 30m if most is, between 1m and 24h");
    }

    private Invocation check() {
        return Invocation.of(
                "sources",
                "check",
                "--live",
                "--sources",
                dir.resolve("sources").toString(),
                "--allow-loopback",
                authority());
    }

    private String authority() {
        return site.substring("http://".length());
    }

    /** Writes the source file of an outlet with these feeds, {@code %s} being the site. */
    private Path feeds(String... feeds) throws IOException {
        Path sources = Files.createDirectories(dir.resolve("sources"));
        String head = "id: mau\nname: Báo Mẫu\nkind: local\ndomains: [{host: bao-mau.vn}]\ndelay: 0s\nfeeds:\n";
        Files.writeString(
                sources.resolve("mau.yaml"),
                head + "  " + String.join("\n  ", feeds).replace("%s", site) + "\n");
        return sources;
    }

    private static String rss(String title, String content) {
        return "<rss version='2.0'><channel><title>" + title + "</title>" + content + "</channel></rss>";
    }

    private static String item(int number) {
        return String.format(Locale.ROOT, ENTRY, number, "");
    }

    private static String item(int number, String date) {
        return String.format(Locale.ROOT, ENTRY, number, "<pubDate>" + date + "</pubDate>");
    }

    /** What is not there is missing; {@code /ban} has no time. */
    private void answer(ClassicHttpRequest request, ClassicHttpResponse response, HttpContext context) {
        String document = documents.get(request.getPath());
        if (document != null) {
            String type = document.startsWith("<html") ? "text/html" : "application/xml";
            response.setEntity(new StringEntity(document, ContentType.create(type, "UTF-8")));
        } else if (request.getPath().equals("/ban")) {
            response.setCode(503);
            response.setHeader("Retry-After", "7200");
        } else {
            response.setCode(404);
        }
    }
}
