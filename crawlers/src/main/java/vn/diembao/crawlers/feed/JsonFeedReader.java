package vn.diembao.crawlers.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON Feed 1.x (jsonfeed.org) item by item, so that a cut document keeps its complete leading items. */
final class JsonFeedReader {
    private final FeedDates dates;
    private final JsonItems json;

    JsonFeedReader(FeedDates dates, JsonItems json) {
        this.dates = dates;
        this.json = json;
    }

    FeedDocument read(String text, String url, Problems problems) {
        Found found = new Found();
        try (JsonParser parser = json.parser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                member(parser, found, url, problems);
            }
        } catch (IOException e) {
            problems.add("broken JSON: " + e.getMessage());
        }
        if (!found.version.startsWith("https://jsonfeed.org/version/")
                && !found.version.startsWith("http://jsonfeed.org/version/")) {
            problems.add(
                    found.code.isEmpty() || found.message.isEmpty()
                            ? "no feed: JSON without a JSON Feed version"
                            : "no feed: the site answers " + found.code + ": " + EntryText.title(found.message));
            return FeedDocument.none(problems);
        }
        return new FeedDocument(
                "json_feed", EntryText.title(found.title), found.entries, found.overCap, problems.list(), false);
    }

    private static final class Found {
        private final List<FeedEntry> entries = new ArrayList<>();
        private String version = "";
        private String title = "";
        private String code = "";
        private String message = "";
        private int overCap;
    }

    private void member(JsonParser parser, Found found, String url, Problems problems) throws IOException {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("items") && value == JsonToken.START_ARRAY) {
            found.overCap = json.each(
                    parser, item -> found.entries.add(fields(item, url).entry(dates, problems)));
        } else if (name.equals("version")) {
            found.version = parser.getValueAsString("");
        } else if (name.equals("title")) {
            found.title = parser.getValueAsString("");
        } else if (name.equals("code")) {
            found.code = parser.getValueAsString("");
        } else if (name.equals("message")) {
            found.message = parser.getValueAsString("");
        }
        parser.skipChildren();
    }

    private static EntryFields fields(JsonNode item, String url) {
        String link = item.path("url").asText("");
        JsonNode authors = item.path("authors");
        JsonNode author = authors.isArray() && !authors.isEmpty() ? authors.get(0) : item.path("author");
        List<String> tags = new ArrayList<>();
        item.path("tags").forEach(tag -> tags.add(tag.asText("")));
        String html = item.path("content_html").asText("");
        return new EntryFields(
                item.path("id").asText(""),
                link.isEmpty() ? item.path("external_url").asText("") : link,
                url,
                item.path("title").asText(""),
                EntryText.htmlOf(item.path("summary").asText("")),
                html.isEmpty() ? EntryText.htmlOf(item.path("content_text").asText("")) : html,
                author.path("name").asText(""),
                dates(item, "date_published", "date_modified"),
                dates(item, "date_modified"),
                tags);
    }

    private static List<String> dates(JsonNode item, String... names) {
        List<String> found = new ArrayList<>();
        for (String name : names) {
            String text = item.path(name).asText("");
            if (!text.isBlank() && found.isEmpty()) {
                found.add(text);
            }
        }
        return found;
    }
}
