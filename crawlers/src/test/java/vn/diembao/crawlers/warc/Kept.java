package vn.diembao.crawlers.warc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.fetch.ResponseHead;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletCatalog;
import vn.diembao.crawlers.outlet.OutletDomain;
import vn.diembao.crawlers.outlet.OutletIdentity;
import vn.diembao.crawlers.outlet.Ownership;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;
import vn.diembao.model.RejectionReason;

/** Items, answers and readings that tests begin from. */
final class Kept {
    static final OutletCatalog CATALOG = new OutletCatalog(
            List.of(new Outlet(
                    OutletIdentity.of("bao-mau", "Báo Mẫu", "central"),
                    Ownership.UNKNOWN,
                    List.of(OutletDomain.main("bao-mau.vn")),
                    List.of(),
                    Selectors.NONE,
                    ReadingPolicy.DEFAULT)),
            List.of());

    private Kept() {}

    static String url(int number) {
        return "https://bao-mau.vn/bai-" + number + ".html";
    }

    static String html(int number) {
        return "<!doctype html><html><head><meta charset=\"utf-8\"></head><body><h1>Bài số " + number
                + " về ca đêm</h1><p>" + "Tổ trưởng đọc tên từng người. ".repeat(20 + number) + "</p></body></html>";
    }

    static FeedItem item(int number) {
        return item(url(number));
    }

    static FeedItem item(String url) {
        return new FeedItem(
                "bao-mau",
                "https://bao-mau.vn/rss?token=canary77",
                url,
                url,
                "Ca đêm “mới”",
                "<p>Tóm tắt\n</p>",
                "",
                "Tổ phóng viên",
                Instant.parse("2026-07-19T23:00:00Z"),
                null,
                List.of("Công đoàn", "Ca kíp"),
                Instant.parse("2026-07-19T23:59:59.987654321Z"));
    }

    static FetchResult page(String url, String html, Instant at) {
        return answer(url, 200, html.getBytes(UTF_8), at);
    }

    static FetchResult answer(String url, int status, byte[] body, Instant at) {
        ResponseHead head = new ResponseHead(
                "HTTP/1.1 " + status + " Noi gi cung duoc",
                List.of(
                        new ResponseHead.Field("Content-Type", "text/html; charset=utf-8"),
                        new ResponseHead.Field("Content-Encoding", "gzip"),
                        new ResponseHead.Field("content-length", "17"),
                        new ResponseHead.Field("Set-Cookie", "phien=canary77; Path=/"),
                        new ResponseHead.Field("Connection", "keep-alive"),
                        new ResponseHead.Field("Link", "</a?token=canary77>; rel=preload"),
                        new ResponseHead.Field("X-May-Chu", "a1")));
        FetchResult bare = FetchResult.kept(url, status, "text/html; charset=utf-8", body, at);
        return new FetchResult(
                url,
                url,
                status,
                null,
                null,
                bare.contentType(),
                head,
                bare.body(),
                at,
                null,
                bare.problem(),
                bare.detail(),
                false);
    }

    static List<RawPage> read(Path directory) throws IOException {
        List<RawPage> pages = new ArrayList<>();
        try (WarcPages kept = new WarcPages(WarcPages.filesIn(directory), CATALOG)) {
            for (RawPage page = kept.next(); page != null; page = kept.next()) {
                pages.add(page);
            }
        }
        return pages;
    }

    /** The last path of each page's address, or why there is none. */
    static List<String> told(List<RawPage> pages) {
        return pages.stream()
                .map(page -> page.problem() == RejectionReason.BAD_RECORD
                        ? "bad"
                        : page.item().url().replaceAll(".*/bai-(\\d+).html", "$1"))
                .toList();
    }
}
