package vn.diembao.crawlers.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the posts of the WordPress REST API ({@code /wp/v2/posts}), whose {@code _gmt} times are UTC without saying so. */
final class WordPressReader {
    static final String FORMAT = "wordpress";

    private final FeedDates dates;
    private final JsonItems json;

    WordPressReader(FeedDates dates, JsonItems json) {
        this.dates = dates;
        this.json = json;
    }

    /** @param text a JSON array; without a single post it is no feed, unless the address says what it should hold */
    FeedDocument read(String text, String url, Problems problems) {
        List<JsonNode> posts = new ArrayList<>();
        int overCap = 0;
        try (JsonParser parser = json.parser(text)) {
            parser.nextToken();
            overCap = json.each(parser, posts::add);
        } catch (IOException e) {
            problems.add("broken JSON: " + e.getMessage());
        }
        if (!WordPressRoute.isPosts(url) && posts.stream().noneMatch(WordPressReader::isPost)) {
            problems.add("no feed: a JSON array without WordPress posts");
            return FeedDocument.none(problems);
        }
        if (overCap > 0) {
            problems.add(overCap + " posts over the cap");
        }
        List<FeedEntry> entries = posts.stream()
                .map(post -> fields(post, url).entry(dates, problems))
                .toList();
        return new FeedDocument(FORMAT, "", entries, overCap, problems.list(), false);
    }

    private static boolean isPost(JsonNode post) {
        return post.has("link") && (post.has("date_gmt") || post.path("title").has("rendered"));
    }

    private static EntryFields fields(JsonNode post, String url) {
        return new EntryFields(
                post.path("id").asText(""),
                post.path("link").asText(""),
                url,
                rendered(post, "title"),
                rendered(post, "excerpt"),
                rendered(post, "content"),
                null,
                time(post, "date_gmt"),
                time(post, "modified_gmt"),
                List.of());
    }

    private static String rendered(JsonNode post, String name) {
        return post.path(name).path("rendered").asText("");
    }

    private static List<String> time(JsonNode post, String name) {
        String utc = post.path(name).asText("");
        return utc.isBlank() ? List.of() : List.of(utc.endsWith("Z") ? utc : utc + 'Z');
    }
}
