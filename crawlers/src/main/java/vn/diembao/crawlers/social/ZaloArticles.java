package vn.diembao.crawlers.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.outlet.Platform;
import vn.diembao.crawlers.outlet.SocialPage;
import vn.diembao.model.PostFacts;
import vn.diembao.model.PostFormat;
import vn.diembao.model.Reaction;

/**
 * Articles of a Zalo Official Account that one owns: Official Account API v2.0, {@code article/getslice} with views and shares,
 * ten at most at once, and {@code article/getdetail} of those not known yet (developers.zalo.me/docs/official-account). The
 * token is one that the account's administrator gives the app, with the right to manage articles; it lasts 25 hours. An error
 * is a number below zero under status 200. Whoever signs an article is known by a key only, unless it is the account itself.
 */
final class ZaloArticles implements Connector {
    private static final int SLICE = 10;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ApiErrors errors;
    private final AuthorKeys authors;

    ZaloArticles(ApiErrors errors, AuthorKeys authors) {
        this.errors = errors;
        this.authors = authors;
    }

    @Override
    public ApiAnswer ask(SocialPage page, String next, ApiLine line, KnownPosts known) {
        int offset = next == null ? 0 : Integer.parseInt(next);
        String url = page.api() + "/v2.0/article/getslice?offset=" + offset + "&limit=" + SLICE + "&type=normal";
        FetchResult answer = line.ask(url, "access_token", "");
        if (answer.status() == 304) {
            return new ApiAnswer.Unchanged();
        }
        JsonNode body = ApiJson.read(answer.body());
        ApiAnswer.Refusal refusal = refusal(body, answer);
        if (refusal != null) {
            return refusal;
        }
        JsonNode medias = body.path("data").path("medias");
        if (!medias.isArray()) {
            return ApiAnswer.Refusal.malformed("no list of articles");
        }
        List<SocialPost> posts = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (JsonNode media : medias) {
            ApiAnswer.Refusal failed = read(page, media, line, known, new Found(posts, problems));
            if (failed != null) {
                return failed;
            }
        }
        boolean spent = answer.head().fields().stream()
                .anyMatch(field -> field.name().equalsIgnoreCase("XRateLimitRemain")
                        && field.value().equals("0"));
        return new ApiAnswer.Posts(
                posts,
                medias.size() == SLICE ? Integer.toString(offset + SLICE) : null,
                problems,
                spent ? MINUTE : Duration.ZERO);
    }

    private record Found(List<SocialPost> posts, List<String> problems) {}

    /** Null when the article was taken or is none to take; else why the look ends. */
    private ApiAnswer.Refusal read(SocialPage page, JsonNode media, ApiLine line, KnownPosts known, Found found) {
        String id = media.path("id").asText("");
        if (!id.matches("[A-Za-z0-9_=-]{1,200}")) {
            found.problems().add("an article without an id");
            return null;
        }
        if (!media.path("status").asText("show").equals("show")) {
            return null;
        }
        String version = media.path("title").asText("")
                + '\n'
                + media.path("update_date").asText("");
        if (known.holds(Platform.ZALO.id() + ':' + id, version)) {
            found.posts().add(post(media, version, null, ""));
            return null;
        }
        FetchResult answer = line.ask(page.api() + "/v2.0/article/getdetail?id=" + id, "access_token", "");
        JsonNode body = ApiJson.read(answer.body());
        ApiAnswer.Refusal refusal = refusal(body, answer);
        if (refusal == null) {
            JsonNode article = body.path("data");
            found.posts().add(post(media, version, author(page, article), text(article)));
        }
        return refusal;
    }

    private String author(SocialPage page, JsonNode article) {
        String name = article.path("author").asText("").strip();
        return name.isEmpty() || name.equals(page.name()) ? null : authors.of(Platform.ZALO, name);
    }

    private static SocialPost post(JsonNode media, String version, String authorKey, String text) {
        String id = media.path("id").asText();
        Reaction counts = new Reaction(
                null, null, ApiJson.count(media.path("total_share")), ApiJson.count(media.path("total_view")));
        String link = media.path("link_view").asText("");
        return new SocialPost(
                Platform.ZALO.id() + ':' + id,
                link.startsWith("http") ? link : "https://rd.zapps.vn/detail/" + id,
                media.path("title").asText(""),
                text,
                version,
                ApiJson.epoch(media.path("create_date")),
                new PostFacts(PostFormat.TEXT, SharedLink.of(null, text), authorKey, counts));
    }

    private static String text(JsonNode article) {
        List<String> lines = new ArrayList<>();
        lines.add(article.path("description").asText(""));
        for (JsonNode part : article.path("body")) {
            if (part.path("type").asText("").equals("text")) {
                lines.add(Jsoup.parse(part.path("content").asText("")).text());
            }
        }
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }

    private ApiAnswer.Refusal refusal(JsonNode body, FetchResult answer) {
        if (body == null) {
            return answer.problem() == null ? ApiAnswer.Refusal.malformed("no JSON") : ApiTrouble.of(answer);
        }
        int code = body.path("error").asInt(0);
        if (code != 0) {
            ErrorVerdict verdict = errors.verdict(Platform.ZALO, List.of(Integer.toString(code)));
            return ApiAnswer.Refusal.of(verdict, "error " + code + ", HTTP " + answer.status(), MINUTE);
        }
        return answer.problem() == null ? null : ApiTrouble.of(answer);
    }
}
