package vn.diembao.crawlers.social;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.diembao.crawlers.fetch.PoliteFetcher;
import vn.diembao.crawlers.outlet.Platform;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.crawlers.outlet.SocialPage;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.PollSign;

/**
 * Reads the posts of organisations' pages, slice after slice, until what it meets is known and counted. A look that is cut short
 * hands nothing on: what it read is read again, so that a token that runs out in the middle loses nothing. Thread-safe.
 */
public final class SocialReader {
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MOST_SLICES = 50;
    private static final int MAX_DETAIL = 400;

    private final PoliteFetcher web;
    private final SocialAccess access;
    private final Tokens tokens;
    private final TikTokExports exports;
    private final Map<Platform, Connector> connectors = new EnumMap<>(Platform.class);
    private final Clock clock;

    /**
     * A reader.
     *
     * @param environment where tokens may stand
     * @throws IOException when the key of authors cannot be read, or there is no place for one
     */
    public SocialReader(PoliteFetcher web, SocialAccess access, Map<String, String> environment, Clock clock)
            throws IOException {
        if (access.directory() == null) {
            throw new IOException("no directory of tokens and keys is named");
        }
        this.web = web;
        this.access = access;
        this.clock = clock;
        Path directory = Path.of(access.directory());
        AuthorKeys authors = AuthorKeys.open(directory);
        ApiErrors errors = ApiErrors.load();
        tokens = new Tokens(directory, environment);
        exports = new TikTokExports(authors);
        connectors.put(Platform.YOUTUBE, new YouTubeVideos(errors, authors, clock));
        connectors.put(Platform.FACEBOOK, new FacebookPosts(errors, authors));
        connectors.put(Platform.ZALO, new ZaloArticles(errors, authors));
    }

    /**
     * Looks at a page.
     *
     * @param sourceId whose folder of imports it is
     * @param etag of the archive's copy we have, null without one
     */
    public SocialReading read(SocialPage page, String sourceId, ReadingPolicy rule, String etag, KnownPosts known) {
        // The counts of its last posts change for as long as posts are kept.
        boolean over = page.until() != null
                && day(clock.instant()).isAfter(page.until().plusDays(access.days()));
        if (over && !rule.archive()) {
            return empty(PollOutcome.NOT_MODIFIED, "its time is over", clock.instant());
        }
        if (page.platform() == Platform.TIKTOK) {
            Path folder = access.imports(sourceId);
            return rule.archive()
                    ? archived(page, folder, etag)
                    : imported(page, exports.read(page, folder), null, clock.instant());
        }
        try {
            String token = page.token() == null ? null : tokens.find(page.token());
            return slices(page, new ApiLine(web, rule, etag, token), known);
        } catch (IOException e) {
            return refused(ApiAnswer.Refusal.of(ErrorVerdict.TOKEN, e.getMessage(), Duration.ZERO), 0, clock.instant());
        }
    }

    private SocialReading slices(SocialPage page, ApiLine line, KnownPosts known) {
        Connector connector = connectors.get(page.platform());
        Gathered all = new Gathered();
        String next = null;
        for (int slice = 0; slice < MOST_SLICES; slice++) {
            ApiAnswer answer = connector.ask(page, next, line, known);
            if (answer instanceof ApiAnswer.Refusal refusal) {
                return refused(refusal, line.status(), line.first().fetchedAt());
            }
            if (answer instanceof ApiAnswer.Unchanged) {
                return empty(PollOutcome.NOT_MODIFIED, "", line.first().fetchedAt());
            }
            ApiAnswer.Posts posts = (ApiAnswer.Posts) answer;
            Instant readAt = line.first().fetchedAt();
            List<SocialPost> own = taken(page, posts.posts(), readAt);
            all.add(posts, own);
            next = posts.next();
            if (next == null || own.stream().noneMatch(post -> known.wants(post, readAt))) {
                return all.reading(line.status(), line.first().etag(), readAt);
            }
        }
        all.problems.add(0, "more than " + MOST_SLICES + " slices are new, the rest is left");
        return all.reading(line.status(), line.first().etag(), line.first().fetchedAt());
    }

    /** A folder of the past as it stood after each change of it, look after look. */
    private SocialReading archived(SocialPage page, Path folder, String etag) {
        Instant last = etag == null ? Instant.EPOCH : Instant.parse(etag);
        Instant asked = etag == null ? clock.instant() : last;
        try {
            Instant next = exports.changedAfter(folder, last);
            return next == null
                    ? empty(PollOutcome.NOT_MODIFIED, "", asked)
                    : imported(page, exports.read(page, folder, next), next.toString(), next);
        } catch (IOException e) {
            return refused(TikTokExports.unreadable(folder), 0, asked);
        }
    }

    private SocialReading imported(SocialPage page, ApiAnswer answer, String etag, Instant at) {
        if (!(answer instanceof ApiAnswer.Posts posts)) {
            return refused((ApiAnswer.Refusal) answer, 0, at);
        }
        Gathered all = new Gathered();
        all.add(posts, taken(page, posts.posts(), at));
        return all.reading(200, etag, at);
    }

    /** Of the time in which it was the organisation's page, and not older than posts are kept. */
    private List<SocialPost> taken(SocialPage page, List<SocialPost> posts, Instant readAt) {
        Instant oldest = access.days() == 0 ? Instant.MIN : readAt.minus(Duration.ofDays(access.days()));
        return posts.stream()
                .filter(post -> {
                    Instant at = post.publishedAt() == null ? readAt : post.publishedAt();
                    return page.on(day(at)) && !at.isBefore(oldest);
                })
                .toList();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(VIET_NAM).toLocalDate();
    }

    private static SocialReading empty(PollOutcome outcome, String detail, Instant readAt) {
        return new SocialReading(outcome, 0, detail, Set.of(), Duration.ZERO, null, readAt, List.of());
    }

    private static SocialReading refused(ApiAnswer.Refusal refusal, int status, Instant readAt) {
        Set<PollSign> signs = refusal.sign() == null ? Set.of() : Set.of(refusal.sign());
        return new SocialReading(
                refusal.outcome(), status, refusal.detail(), signs, refusal.pause(), null, readAt, List.of());
    }

    /** What the slices of one look brought together. */
    private static final class Gathered {
        private final List<SocialPost> posts = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private Duration pause = Duration.ZERO;

        private void add(ApiAnswer.Posts slice, List<SocialPost> taken) {
            posts.addAll(taken);
            problems.addAll(slice.problems());
            pause = slice.pause().compareTo(pause) > 0 ? slice.pause() : pause;
        }

        private SocialReading reading(int status, String etag, Instant readAt) {
            Set<PollSign> signs = EnumSet.noneOf(PollSign.class);
            if (!problems.isEmpty()) {
                signs.add(PollSign.PARTIAL);
            }
            String detail = String.join("; ", problems);
            return new SocialReading(
                    PollOutcome.ANSWERED,
                    status,
                    detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL) : detail,
                    signs,
                    pause,
                    etag,
                    readAt,
                    posts);
        }
    }
}
