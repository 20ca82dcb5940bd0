package vn.diembao.app.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
final class ReplaySiteIT {
    private static final String HOST = "a.localhost";
    private static final Instant FIRST = Instant.parse("2025-07-01T05:00:00Z");
    private static final Instant EDITED = Instant.parse("2025-07-02T05:00:00Z");
    private static final Instant GONE = Instant.parse("2025-07-03T05:00:00Z");

    @TempDir
    private Path dir;

    private final List<SiteRequest> log = new CopyOnWriteArrayList<>();
    private ReplaySite site;

    @BeforeEach
    void open() throws IOException {
        site = new ReplaySite(0, log::add);
        FeedTape.Recorder recorder = new FeedTape.Recorder(HOST, "/rss", "application/rss+xml", dir);
        recorder.add(FIRST, "một".getBytes(UTF_8), false);
        recorder.add(EDITED, "hai".getBytes(UTF_8), true);
        site.add(List.of(recorder.tape()));
        site.add(HOST, ReplaySiteIT::page);
    }

    private static Site.Answer page(String path, Instant at) {
        if (!path.equals("/bai") || at.isBefore(FIRST)) {
            return Site.Answer.html(404, "không có");
        }
        return at.isBefore(GONE)
                ? Site.Answer.html(200, at.isBefore(EDITED) ? "bản đầu" : "bản sửa")
                        .at(at)
                : Site.Answer.html(410, "đã gỡ");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aTapeIsPlayedToItsEndAndThenUnchanged() throws IOException {
        WireAnswer first = feed();
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).asString(UTF_8).isEqualTo("một");
        assertThat(first.headers())
                .containsEntry("content-type", "application/rss+xml")
                .containsEntry("memento-datetime", "Tue, 01 Jul 2025 05:00:00 GMT");
        String cursor = first.headers().get("etag");

        assertThat(feed(cursor).status()).as("the frame that fails once").isEqualTo(500);
        WireAnswer second = feed(cursor);
        assertThat(second.body()).asString(UTF_8).isEqualTo("hai");
        assertThat(second.headers()).containsEntry("memento-datetime", "Wed, 02 Jul 2025 05:00:00 GMT");

        WireAnswer end = feed(second.headers().get("etag"));
        assertThat(end.status()).isEqualTo(304);
        assertThat(end.body()).isEmpty();
        assertThat(end.headers()).containsEntry("etag", second.headers().get("etag"));
        assertThat(log).extracting(SiteRequest::status).containsExactly(200, 500, 200, 304);
        assertThat(log).extracting(SiteRequest::target).containsOnly(HOST + "/rss");
        assertThat(log.get(1).ifNoneMatch()).isEqualTo(cursor);
    }

    @Test
    void aClientThatGoesBackIsGivenTheSameFrameAgain() throws IOException {
        String cursor = feed().headers().get("etag");
        feed(cursor);
        feed(cursor);
        assertThat(feed(cursor).body()).asString(UTF_8).isEqualTo("hai");
        assertThat(feed().body()).asString(UTF_8).isEqualTo("một");
    }

    @Test
    void aPageIsServedAsItStoodThen() throws IOException {
        WireAnswer then = page("Tue, 01 Jul 2025 12:00:00 GMT");
        assertThat(then.body()).asString(UTF_8).isEqualTo("bản đầu");
        assertThat(then.headers()).containsEntry("memento-datetime", "Tue, 01 Jul 2025 12:00:00 GMT");
        assertThat(page("Wed, 02 Jul 2025 12:00:00 GMT").body()).asString(UTF_8).isEqualTo("bản sửa");
        assertThat(page("Mon, 30 Jun 2025 12:00:00 GMT").status()).isEqualTo(404);
    }

    @Test
    void aWithdrawnPageIsGone() throws IOException {
        assertThat(page("Thu, 03 Jul 2025 05:00:00 GMT").status()).isEqualTo(410);
        assertThat(WireAnswer.get(site.port(), HOST, "/bai").status())
                .as("as it stood last")
                .isEqualTo(410);
    }

    @Test
    void aDateThatCannotBeReadIsABadRequest() throws IOException {
        assertThat(page("hôm qua").status()).isEqualTo(400);
    }

    @Test
    void anUnknownHostOrPathIsNotFound() throws IOException {
        assertThat(WireAnswer.get(site.port(), "b.localhost", "/rss").status()).isEqualTo(404);
        assertThat(WireAnswer.get(site.port(), HOST, "/x").status()).isEqualTo(404);
        assertThat(WireAnswer.get(site.port(), "127.0.0.1", "/rss").status()).isEqualTo(404);
    }

    @Test
    void aPortThatIsTakenIsExchangedForAFreeOne() throws IOException {
        try (ReplaySite second = new ReplaySite(site.port(), request -> {})) {
            assertThat(second.port()).isPositive().isNotEqualTo(site.port());
        }
    }

    private WireAnswer feed() throws IOException {
        return WireAnswer.get(site.port(), HOST, "/rss");
    }

    private WireAnswer feed(String etag) throws IOException {
        return WireAnswer.get(site.port(), HOST, "/rss", "If-None-Match: " + etag);
    }

    private WireAnswer page(String acceptDatetime) throws IOException {
        return WireAnswer.get(site.port(), HOST, "/bai", "Accept-Datetime: " + acceptDatetime);
    }
}
