package vn.diembao.crawlers.social;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.fetch.ResponseHead;
import vn.diembao.crawlers.outlet.Platform;
import vn.diembao.crawlers.outlet.SocialPage;
import vn.diembao.model.PostFacts;
import vn.diembao.model.PostFormat;
import vn.diembao.model.Reaction;

/**
 * Posts of a Facebook page: Graph API {@value #VERSION}, {@code GET /{page-id}/posts}
 * (developers.facebook.com/docs/graph-api/reference/page/feed, …/guides/error-handling, …/overview/rate-limiting). The token is
 * one of the page with {@code pages_read_engagement}, or one of an app with the feature Page Public Content Access.
 *
 * <p>What is asked for: id, text, time, address, the kind and address of what is attached, and three numbers. Reactions and
 * comments are asked for with {@code limit(0)}, so that none comes, only their number. The address of the next slice that an
 * answer names is not used, for the token stands in it; its cursor is.
 */
final class FacebookPosts implements Connector {
    static final String VERSION = "v24.0";

    private static final String FIELDS = "id,message,created_time,permalink_url,shares,"
            + "attachments.limit(1)%7Bmedia_type,unshimmed_url%7D,"
            + "reactions.limit(0).summary(total_count),comments.limit(0).summary(total_count)";

    /** The windows of the limits are an hour long and rolling. */
    private static final Duration WINDOW = Duration.ofHours(1);

    /** In percent of what may be asked for; from here on the platform is given time. */
    private static final int NEARLY_USED_UP = 90;

    private static final Duration BREATH = Duration.ofMinutes(10);

    private final ApiErrors errors;
    private final AuthorKeys authors;

    FacebookPosts(ApiErrors errors, AuthorKeys authors) {
        this.errors = errors;
        this.authors = authors;
    }

    @Override
    public ApiAnswer ask(SocialPage page, String next, ApiLine line, KnownPosts known) {
        String url = page.api() + '/' + VERSION + '/' + page.account() + "/posts?fields=" + FIELDS + "&limit=100"
                + (next == null ? "" : "&after=" + next);
        FetchResult answer = line.ask(url, "Authorization", "Bearer ");
        if (answer.status() == 304) {
            return new ApiAnswer.Unchanged();
        }
        JsonNode body = ApiJson.read(answer.body());
        if (body != null && body.has("error")) {
            return refusal(body.get("error"), answer);
        }
        if (answer.problem() != null) {
            return ApiTrouble.of(answer);
        }
        return body == null || !body.path("data").isArray()
                ? ApiAnswer.Refusal.malformed("no list of posts")
                : posts(page, body, answer);
    }

    private ApiAnswer posts(SocialPage page, JsonNode body, FetchResult answer) {
        List<SocialPost> posts = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int uncounted = 0;
        for (JsonNode node : body.get("data")) {
            if (!node.path("id").asText("").matches("\\d+(_\\d+)?")) {
                problems.add("a post without an id");
                continue;
            }
            SocialPost post = post(page, node);
            posts.add(post);
            Reaction counts = post.facts().reaction();
            uncounted += counts.reactions() == null || counts.comments() == null ? 1 : 0;
        }
        if (uncounted > 0) {
            problems.add(uncounted + " posts without counts");
        }
        JsonNode paging = body.path("paging");
        String after = paging.path("cursors").path("after").asText("");
        boolean more = paging.has("next") && after.matches("[A-Za-z0-9_=-]{1,2000}");
        return new ApiAnswer.Posts(posts, more ? after : null, problems, used(answer) ? BREATH : Duration.ZERO);
    }

    private SocialPost post(SocialPage page, JsonNode node) {
        String id = node.path("id").asText();
        String text = node.path("message").asText("");
        JsonNode attached = node.path("attachments").path("data").path(0);
        String author = author(page, node, id);
        // The address of a person's post may name them.
        String url = author == null ? node.path("permalink_url").asText("") : "";
        String attachedUrl = attached.path("unshimmed_url").asText(null);
        PostFormat format = format(attached.path("media_type").asText(""));
        return new SocialPost(
                Platform.FACEBOOK.id() + ':' + id,
                url.isEmpty() ? "https://www.facebook.com/" + id : url,
                "",
                text,
                text,
                ApiJson.time(node.path("created_time").asText("")),
                new PostFacts(
                        format,
                        SharedLink.of(format == PostFormat.LINK ? attachedUrl : null, text),
                        author,
                        counts(node)));
    }

    private static PostFormat format(String media) {
        return switch (media) {
            case "photo", "album" -> PostFormat.PHOTO;
            case "video", "video_inline" -> PostFormat.VIDEO;
            case "link", "share" -> PostFormat.LINK;
            default -> PostFormat.TEXT;
        };
    }

    /** It is not asked for; where it comes all the same it leaves as a key, unless it is the page. */
    private String author(SocialPage page, JsonNode node, String id) {
        String from = node.path("from").path("id").asText("");
        // A page may be listed by its name; its number leads the ids of its posts.
        boolean named = !page.account().matches("\\d+");
        boolean own = named ? id.startsWith(from + '_') : page.account().equals(from);
        return from.isEmpty() || own ? null : authors.of(Platform.FACEBOOK, from);
    }

    /** A post that was never shared has no field for it; a token without leave to count gets no summaries. */
    private static Reaction counts(JsonNode node) {
        return new Reaction(
                ApiJson.count(node.path("reactions").path("summary").path("total_count")),
                ApiJson.count(node.path("comments").path("summary").path("total_count")),
                node.has("shares") ? ApiJson.count(node.path("shares").path("count")) : Long.valueOf(0),
                null);
    }

    private ApiAnswer refusal(JsonNode error, FetchResult answer) {
        String code = error.path("code").asText("");
        String subcode = error.path("error_subcode").asText("");
        ErrorVerdict verdict = errors.verdict(Platform.FACEBOOK, List.of(code + '/' + subcode, code));
        String detail = "error " + (code.matches("\\d{1,9}") ? code : "without a code")
                + (subcode.matches("\\d{1,9}") ? '/' + subcode : "") + ", HTTP " + answer.status();
        return ApiAnswer.Refusal.of(verdict, detail, untilRegained(answer));
    }

    /** {@code X-Business-Use-Case-Usage} names minutes; {@code X-App-Usage} does not. */
    private static Duration untilRegained(FetchResult answer) {
        long minutes = 0;
        for (JsonNode use : headers(answer, "x-business-use-case-usage")) {
            for (JsonNode time : use.findValues("estimated_time_to_regain_access")) {
                minutes = Math.max(
                        minutes, Math.min(time.asLong(0), Duration.ofDays(1).toMinutes()));
            }
        }
        return minutes > 0 ? Duration.ofMinutes(minutes) : WINDOW;
    }

    private static boolean used(FetchResult answer) {
        List<JsonNode> uses = new ArrayList<>(headers(answer, "x-app-usage"));
        uses.addAll(headers(answer, "x-business-use-case-usage"));
        return uses.stream()
                .flatMap(use -> List.of("call_count", "total_time", "total_cputime").stream()
                        .flatMap(name -> use.findValues(name).stream()))
                .anyMatch(percent -> percent.asInt(0) >= NEARLY_USED_UP);
    }

    private static List<JsonNode> headers(FetchResult answer, String name) {
        return answer.head().fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(ResponseHead.Field::value)
                .map(value -> ApiJson.read(value.getBytes(ISO_8859_1)))
                .filter(use -> use != null)
                .toList();
    }
}
