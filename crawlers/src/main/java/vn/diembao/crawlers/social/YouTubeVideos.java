package vn.diembao.crawlers.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.outlet.Platform;
import vn.diembao.crawlers.outlet.SocialPage;
import vn.diembao.model.PostFacts;
import vn.diembao.model.PostFormat;
import vn.diembao.model.Reaction;

/**
 * Videos of a YouTube channel: with an API key by the Data API v3, {@code playlistItems.list} of the channel's uploads and
 * {@code videos.list} of what they name (developers.google.com/youtube/v3/docs, 1 unit of quota each, 10,000 a day until
 * midnight Pacific time); without one by the channel's {@link YouTubeFeed}. Of the fields only those are asked for that are
 * kept.
 */
final class YouTubeVideos implements Connector {
    private static final String CHANNEL = "UC";
    private static final String UPLOADS = "UU";
    private static final String VIDEO = "[A-Za-z0-9_-]{11}";
    private static final String VIDEO_FIELDS = "items(id,snippet(publishedAt,channelId,title,description),"
            + "statistics(viewCount,likeCount,commentCount))";

    private static final ZoneId QUOTA_ZONE = ZoneId.of("America/Los_Angeles");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ApiErrors errors;
    private final AuthorKeys authors;
    private final Clock clock;
    private final YouTubeFeed feed;

    /** @param clock tells when the day's quota is renewed */
    YouTubeVideos(ApiErrors errors, AuthorKeys authors, Clock clock) {
        this.errors = errors;
        this.authors = authors;
        this.clock = clock;
        this.feed = new YouTubeFeed(authors);
    }

    @Override
    public ApiAnswer ask(SocialPage page, String next, ApiLine line, KnownPosts known) {
        if (!line.hasToken()) {
            return feed.ask(page, line);
        }
        String uploads = UPLOADS + page.account().substring(CHANNEL.length());
        FetchResult answer = get(
                line,
                page.api() + "/youtube/v3/playlistItems?part=contentDetails&maxResults=50&playlistId=" + uploads
                        + "&fields=nextPageToken,items/contentDetails/videoId"
                        + (next == null ? "" : "&pageToken=" + next));
        if (answer.status() == 304) {
            return new ApiAnswer.Unchanged();
        }
        JsonNode list = ApiJson.read(answer.body());
        if (answer.problem() != null || list == null || !list.isObject()) {
            return refusal(list, answer);
        }
        List<String> ids = new ArrayList<>();
        list.path("items")
                .forEach(item ->
                        ids.add(item.path("contentDetails").path("videoId").asText("")));
        ids.removeIf(id -> !id.matches(VIDEO));
        String token = list.path("nextPageToken").asText("");
        String behind = token.matches("[A-Za-z0-9_-]{1,500}") ? token : null;
        return ids.isEmpty() ? ApiAnswer.Posts.of(List.of(), behind) : videos(page, ids, behind, line);
    }

    private ApiAnswer videos(SocialPage page, List<String> ids, String next, ApiLine line) {
        FetchResult answer = get(
                line,
                page.api() + "/youtube/v3/videos?part=snippet,statistics&id=" + String.join(",", ids) + "&fields="
                        + VIDEO_FIELDS);
        JsonNode list = ApiJson.read(answer.body());
        if (answer.problem() != null || list == null || !list.path("items").isArray()) {
            return refusal(list, answer);
        }
        List<SocialPost> posts = new ArrayList<>();
        for (JsonNode item : list.get("items")) {
            if (item.path("id").asText("").matches(VIDEO)) {
                posts.add(post(page, item));
            }
        }
        int missing = ids.size() - posts.size();
        return new ApiAnswer.Posts(
                posts, next, missing > 0 ? List.of(missing + " videos are not told of") : List.of(), Duration.ZERO);
    }

    private SocialPost post(SocialPage page, JsonNode item) {
        JsonNode snippet = item.path("snippet");
        JsonNode statistics = item.path("statistics");
        String channel = snippet.path("channelId").asText("");
        boolean own = channel.isEmpty() || channel.equals(page.account());
        Reaction counts = new Reaction(
                ApiJson.count(statistics.path("likeCount")),
                ApiJson.count(statistics.path("commentCount")),
                null,
                ApiJson.count(statistics.path("viewCount")));
        return post(
                item.path("id").asText(),
                snippet.path("title").asText(""),
                snippet.path("description").asText(""),
                ApiJson.time(snippet.path("publishedAt").asText("")),
                new PostFacts(PostFormat.VIDEO, null, own ? null : authors.of(Platform.YOUTUBE, channel), counts));
    }

    static SocialPost post(String id, String title, String text, Instant publishedAt, PostFacts facts) {
        String version = title + '\n' + text;
        String url = "https://www.youtube.com/watch?v=" + id;
        return new SocialPost(Platform.YOUTUBE.id() + ':' + id, url, title, text, version, publishedAt, facts);
    }

    private static FetchResult get(ApiLine line, String url) {
        return line.ask(url, "X-Goog-Api-Key", "");
    }

    private ApiAnswer refusal(JsonNode body, FetchResult answer) {
        if (body == null || !body.has("error")) {
            return answer.problem() == null ? ApiAnswer.Refusal.malformed("no list of videos") : ApiTrouble.of(answer);
        }
        List<String> reasons = body.get("error").findValuesAsText("reason").stream()
                .filter(reason -> reason.matches("[A-Za-z_]{1,60}"))
                .distinct()
                .toList();
        ErrorVerdict verdict = errors.verdict(Platform.YOUTUBE, reasons);
        String detail = reasons.stream().collect(Collectors.joining(", ", "error ", ", HTTP " + answer.status()));
        return ApiAnswer.Refusal.of(verdict, detail, verdict == ErrorVerdict.DAY ? untilRenewed() : MINUTE);
    }

    private Duration untilRenewed() {
        ZonedDateTime now = clock.instant().atZone(QUOTA_ZONE);
        return Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(QUOTA_ZONE));
    }
}
