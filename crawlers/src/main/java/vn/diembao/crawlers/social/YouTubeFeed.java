package vn.diembao.crawlers.social;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.outlet.Platform;
import vn.diembao.crawlers.outlet.SocialPage;
import vn.diembao.model.PostFacts;
import vn.diembao.model.PostFormat;
import vn.diembao.model.Reaction;

/**
 * The Atom feed that a YouTube channel's page names as its own: the newest 15 videos with views and likes
 * (developers.google.com/youtube/v3/guides/push_notifications). No key is needed, but it is a document like any other:
 * robots.txt is asked, and where that says no, only the Data API is left (docs/decisions/0017).
 */
final class YouTubeFeed {
    private static final String FEED = "https://www.youtube.com";

    private final AuthorKeys authors;

    YouTubeFeed(AuthorKeys authors) {
        this.authors = authors;
    }

    ApiAnswer ask(SocialPage page, ApiLine line) {
        String host = page.api().equals(Platform.YOUTUBE.api()) ? FEED : page.api();
        FetchResult answer = line.fetch(host + "/feeds/videos.xml?channel_id=" + page.account());
        if (answer.status() == 304) {
            return new ApiAnswer.Unchanged();
        }
        if (answer.problem() != null) {
            return ApiTrouble.of(answer);
        }
        // A parser of markup, not of XML: it knows neither entities of a document's own nor external ones (row 15).
        Document document = Jsoup.parse(new String(answer.body(), UTF_8), "", Parser.xmlParser());
        Element feed = document.selectFirst("feed");
        return feed == null ? ApiAnswer.Refusal.malformed("no Atom feed") : ApiAnswer.Posts.of(posts(page, feed), null);
    }

    private List<SocialPost> posts(SocialPage page, Element feed) {
        List<SocialPost> posts = new ArrayList<>();
        for (Element entry : feed.getElementsByTag("entry")) {
            String id = text(entry, "yt:videoId");
            if (id.matches("[A-Za-z0-9_-]{11}")) {
                posts.add(post(page, entry, id));
            }
        }
        return posts;
    }

    private SocialPost post(SocialPage page, Element entry, String id) {
        String channel = text(entry, "yt:channelId");
        boolean own = channel.isEmpty() || page.account().endsWith(channel);
        Reaction counts = new Reaction(
                count(entry, "media:starRating", "count"), null, null, count(entry, "media:statistics", "views"));
        PostFacts facts =
                new PostFacts(PostFormat.VIDEO, null, own ? null : authors.of(Platform.YOUTUBE, channel), counts);
        String description = entry.getElementsByTag("media:description").stream()
                .map(Element::wholeText)
                .findFirst()
                .orElse("");
        return YouTubeVideos.post(id, text(entry, "title"), description, time(text(entry, "published")), facts);
    }

    private static String text(Element entry, String name) {
        Element found = entry.getElementsByTag(name).first();
        return found == null ? "" : found.text();
    }

    private static Long count(Element entry, String name, String attribute) {
        Element found = entry.getElementsByTag(name).first();
        String number = found == null ? "" : found.attr(attribute);
        return number.matches("\\d{1,18}") ? Long.valueOf(number) : null;
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
