package vn.diembao.crawlers.source;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Entities;
import vn.diembao.crawlers.fetch.LogLine;
import vn.diembao.crawlers.fetch.PoliteFetcher;
import vn.diembao.crawlers.social.SocialAccess;
import vn.diembao.crawlers.social.SocialPost;
import vn.diembao.crawlers.social.SocialReader;
import vn.diembao.crawlers.social.SocialReading;
import vn.diembao.model.FeedItem;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.PollSign;
import vn.diembao.model.PostFacts;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;

/** Polls organisations' pages by their platforms' own ways in. A look that fails leaves the page's state as it was. */
final class SocialPoller implements FeedPoller {
    private static final int MAX_DETAIL = 500;

    private final PoliteFetcher web;
    private final SocialAccess access;
    private final Map<String, String> environment;
    private final Clock clock;
    private SocialReader reader;

    /** @param environment where tokens may stand */
    SocialPoller(PoliteFetcher web, SocialAccess access, Map<String, String> environment, Clock clock) {
        this.web = web;
        this.access = access;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public PolledFeed poll(FeedSpec spec, FeedSplit split) {
        SeenPosts seen = new SeenPosts(split.seen());
        SocialReading reading = read(spec, split, seen);
        long wait = reading.pause().toMillis();
        return switch (reading.outcome()) {
            case ANSWERED -> {
                PollMemory memory = memory(split.memory(), reading);
                FeedPoll poll = answered(spec, reading, seen, memory);
                FeedSplit next =
                        split.answered(reading.etag(), null, null, seen.after(reading.posts(), reading.readAt()));
                yield new PolledFeed(poll, next.remembering(memory), wait);
            }
            case NOT_MODIFIED -> {
                Set<PollSign> signs = PollSigns.of(split.memory(), reading.readAt());
                yield new PolledFeed(poll(spec, reading, List.of(), List.of(), signs), split.unchanged(), wait);
            }
            case BLOCKED, FAILED, MALFORMED ->
                new PolledFeed(poll(spec, reading, List.of(), List.of(), reading.signs()), split.failed(), wait);
        };
    }

    @Override
    public void close() {
        web.close();
    }

    private SocialReading read(FeedSpec spec, FeedSplit split, SeenPosts seen) {
        try {
            return reader().read(spec.feed().page(), spec.sourceId(), spec.reading(), split.etag(), seen);
        } catch (IOException e) {
            Set<PollSign> signs = Set.of(PollSign.TOKEN_REFUSED);
            return new SocialReading(
                    PollOutcome.BLOCKED, 0, e.getMessage(), signs, Duration.ZERO, null, clock.instant(), List.of());
        }
    }

    private synchronized SocialReader reader() throws IOException {
        if (reader == null) {
            reader = new SocialReader(web, access, environment, clock);
        }
        return reader;
    }

    private static FeedPoll answered(FeedSpec spec, SocialReading reading, SeenPosts seen, PollMemory memory) {
        List<FeedItem> items = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        for (SocialPost post : reading.posts()) {
            if (seen.holds(post.id(), post.version())) {
                if (seen.isDue(post, reading.readAt())) {
                    items.add(item(spec, post, post.facts().onceMore(), reading.readAt()));
                }
            } else if (post.title().isBlank() && post.text().isBlank()) {
                rejected.add(wordless(spec, post, reading.readAt()));
            } else {
                items.add(item(spec, post, post.facts(), reading.readAt()));
            }
        }
        Set<PollSign> signs = EnumSet.noneOf(PollSign.class);
        signs.addAll(PollSigns.of(memory, reading.readAt()));
        signs.addAll(reading.signs());
        return poll(spec, reading, items, rejected, signs);
    }

    private static FeedPoll poll(
            FeedSpec spec, SocialReading reading, List<FeedItem> items, List<Rejection> rejected, Set<PollSign> signs) {
        return new FeedPoll(
                spec.sourceId(),
                spec.feedUrl(),
                reading.readAt(),
                reading.outcome(),
                reading.status(),
                LogLine.of(reading.detail(), MAX_DETAIL),
                reading.posts().size(),
                items,
                rejected,
                signs);
    }

    private static FeedItem item(FeedSpec spec, SocialPost post, PostFacts facts, Instant readAt) {
        return new FeedItem(
                spec.sourceId(),
                spec.feedUrl(),
                post.id(),
                post.url(),
                post.title(),
                "",
                html(post.text()),
                null,
                post.publishedAt(),
                null,
                List.of(),
                readAt,
                facts);
    }

    private static String html(String text) {
        StringBuilder html = new StringBuilder();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> html.append("<p>")
                .append(Entities.escape(line))
                .append("</p>"));
        return html.toString();
    }

    private static Rejection wordless(FeedSpec spec, SocialPost post, Instant readAt) {
        String format = post.facts().format().name();
        return new Rejection(spec.sourceId(), Stage.FEED, RejectionReason.WORDLESS, post.url(), format, readAt);
    }

    private static PollMemory memory(PollMemory before, SocialReading reading) {
        Instant newest = reading.posts().stream()
                .map(SocialPost::publishedAt)
                .filter(at -> at != null && !at.isAfter(reading.readAt()))
                .max(Instant::compareTo)
                .orElse(before.newest());
        Set<PollSign> standing = reading.posts().isEmpty() ? Set.of(PollSign.EMPTY) : Set.of();
        return new PollMemory(before.interval(), Duration.ZERO, before.mostFresh(), 0, newest, standing);
    }
}
