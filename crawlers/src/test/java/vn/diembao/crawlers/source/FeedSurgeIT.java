package vn.diembao.crawlers.source;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.crawlers.source.FeedSite.answer;
import static vn.diembao.crawlers.source.FeedSite.rss;
import static vn.diembao.crawlers.source.FeedSite.send;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.diembao.crawlers.feed.DocumentReader;
import vn.diembao.model.FeedItem;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.PollSign;

/** What a live feed's polls remember from one to the next, over HTTP. */
@Timeout(20)
final class FeedSurgeIT {
    private static final Instant NOW = Instant.parse("2025-07-01T02:00:00Z");

    private FeedSite site;
    private HttpFeedPoller poller;

    @BeforeEach
    void open() throws IOException {
        site = new FeedSite();
        poller = new HttpFeedPoller(site.config(), Clock.fixed(NOW, ZoneOffset.UTC), new DocumentReader()::read, true);
    }

    @AfterEach
    void close() {
        poller.close();
        site.close();
    }

    @Test
    void row26WhatIsHeldBackComesThoughTheFeedDoesNotChange() {
        String[] surge = titles("moi", 650);
        site.on("/rss", answer(200, rss(titles("cu", 10))));
        FeedSplit split = poll(FeedSplit.fresh(site.url("/rss"))).next();
        site.on("/rss", exchange -> {
            boolean known = "\"v2\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("ETag", "\"v2\"");
            send(exchange, known ? 304 : 200, known ? "" : rss(surge));
        });
        List<String> read = new ArrayList<>();
        List<String> details = new ArrayList<>();
        PolledFeed polled;
        do {
            polled = poll(split);
            polled.poll().items().stream().map(FeedItem::title).forEach(read::add);
            details.add(polled.poll().detail());
            split = polled.next();
        } while (polled.poll().outcome() == PollOutcome.ANSWERED);
        assertThat(read).containsExactly(surge);
        assertThat(details)
                .containsExactly(
                        "held back 450 entries: 65 times the usual",
                        "held back 250 entries: 45 times the usual",
                        "held back 50 entries: 25 times the usual",
                        "",
                        "");
    }

    @Test
    void row26FiveThousandOldEntriesDatedAnewAreNoItems() {
        site.on("/rss", answer(200, dated(5_000, "Mon, 30 Jun 2025 00:00:00 GMT")));
        FeedSplit before = poll(FeedSplit.fresh(site.url("/rss"))).next();
        site.on("/rss", answer(200, dated(5_000, "Tue, 01 Jul 2025 00:00:00 GMT")));
        PolledFeed again = poll(before);
        assertThat(again.poll().outcome()).isEqualTo(PollOutcome.ANSWERED);
        assertThat(again.poll().entries()).isEqualTo(2_000);
        assertThat(again.poll().items()).isEmpty();
        assertThat(again.poll().signs()).isEmpty();
    }

    @Test
    void signsOfADocumentStandUntilAnotherComes() {
        site.on("/rss", answer(200, rss()));
        PolledFeed first = poll(FeedSplit.fresh(site.url("/rss")));
        assertThat(first.poll().signs()).containsExactly(PollSign.EMPTY);
        PolledFeed second = poll(first.next());
        assertThat(second.poll().outcome()).isEqualTo(PollOutcome.NOT_MODIFIED);
        assertThat(second.poll().signs()).containsExactly(PollSign.EMPTY);
        site.on("/rss", answer(503, "nghỉ"));
        assertThat(poll(second.next()).poll().signs()).as("nothing was seen").isEmpty();
        site.on("/rss", answer(200, rss("một")));
        assertThat(poll(second.next()).poll().signs()).isEmpty();
    }

    @Test
    void whatFeedAndCacheAskForIsHandedOn() {
        site.on("/rss", exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "max-age=600");
            exchange.getResponseHeaders().set("ETag", "\"v\"");
            boolean known = exchange.getRequestHeaders().containsKey("If-None-Match");
            send(exchange, known ? 304 : 200, known ? "" : rss("một").replace("<item>", "<ttl>45</ttl><item>"));
        });
        PolledFeed first = poll(FeedSplit.fresh(site.url("/rss")));
        assertThat(first.freshMillis()).isEqualTo(600_000);
        assertThat(first.next().memory().ttl()).isEqualTo(Duration.ofMinutes(45));
        PolledFeed second = poll(first.next());
        assertThat(second.freshMillis()).isEqualTo(600_000);
        assertThat(second.next().memory().ttl())
                .as("the document still asks for it")
                .isEqualTo(Duration.ofMinutes(45));
    }

    private PolledFeed poll(FeedSplit split) {
        return poller.poll(site.spec("/rss"), split);
    }

    private static String[] titles(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new);
    }

    private static String dated(int count, String date) {
        return rss(titles("tin", count)).replace("</item>", "<pubDate>" + date + "</pubDate></item>");
    }
}
