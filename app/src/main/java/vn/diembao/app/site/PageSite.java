package vn.diembao.app.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import vn.diembao.model.PostFormat;

/**
 * A page as its platform's API tells of it at any time, in the documented form: what was published by then, newest first, with
 * counts that grow for five days.
 *
 * @param posts of the page
 * @param links addresses of the stories that posts share, by id of the post
 * @param root start of the page's addresses
 */
record PageSite(DemoScript.DemoPage page, List<DemoScript.Post> posts, Map<String, String> links, String root)
        implements Site {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration GROWTH = Duration.ofDays(5);
    private static final int SLICE_OF_ZALO = 10;
    private static final Pattern OFFSET = Pattern.compile("(?:^|&)offset=(\\d{1,6})(?:&|$)");
    private static final Pattern ARTICLE = Pattern.compile("(?:^|&)id=bai(\\d{1,6})(?:&|$)");
    private static final DateTimeFormatter GRAPH_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Path of the request that a look at the page begins with. */
    String path() {
        return switch (page.platform()) {
            case FACEBOOK -> "/v24.0/" + page.account() + "/posts";
            case YOUTUBE -> "/feeds/videos.xml";
            case ZALO -> "/v2.0/article/getslice";
            case TIKTOK -> throw new IllegalStateException("TikTok is not asked");
        };
    }

    /** What that request is answered with at a time. */
    byte[] first(Instant at) {
        return (switch (page.platform()) {
                    case FACEBOOK -> facebook(at).toString();
                    case YOUTUBE -> youTube(at);
                    default -> zalo(0, at).toString();
                })
                .getBytes(UTF_8);
    }

    @Override
    public Answer answer(String path, Instant at) {
        return answer(path, "", at);
    }

    @Override
    public Answer answer(String path, String query, Instant at) {
        Matcher offset = OFFSET.matcher(query);
        Matcher article = ARTICLE.matcher(query);
        if (path.equals("/robots.txt")) {
            return Answer.text("User-agent: *\nDisallow:\n");
        }
        if (path.equals("/v2.0/article/getslice") && offset.find()) {
            return json(zalo(Integer.parseInt(offset.group(1)), at)).at(at);
        }
        return path.equals("/v2.0/article/getdetail") && article.find()
                ? json(article(Integer.parseInt(article.group(1)))).at(at)
                : Answer.html(404, "<!doctype html><title>404</title>");
    }

    private static Answer json(ObjectNode body) {
        return new Answer(
                200, "application/json; charset=utf-8", body.toString().getBytes(UTF_8), null, null);
    }

    private List<DemoScript.Post> published(Instant at) {
        return posts.stream()
                .filter(post -> !post.published().toInstant().isAfter(at))
                .sorted(Comparator.comparing(DemoScript.Post::published).reversed())
                .toList();
    }

    /** What a post's count has come to by then. */
    static long grown(int count, DemoScript.Post post, Instant at) {
        Duration age = Duration.between(post.published().toInstant(), at);
        return age.compareTo(GROWTH) >= 0 ? count : count * age.toMinutes() / GROWTH.toMinutes();
    }

    private ObjectNode facebook(Instant at) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode data = body.putArray("data");
        for (DemoScript.Post post : published(at)) {
            ObjectNode node = data.addObject();
            String number = Integer.toString(1 + posts.indexOf(post));
            node.put("id", page.account() + '_' + number);
            node.put("created_time", GRAPH_TIME.format(post.published()));
            node.put("permalink_url", root + "/posts/" + number);
            if (!post.text().isEmpty()) {
                node.put("message", post.text());
            }
            attach(node, post);
            if (post.author() != null) {
                node.putObject("from")
                        .put("id", post.author().id())
                        .put("name", post.author().name());
                node.put("permalink_url", root + '/' + post.author().id() + "/posts/" + number);
            }
            if (grown(post.shares(), post, at) > 0) {
                node.putObject("shares").put("count", grown(post.shares(), post, at));
            }
            summary(node, "reactions", grown(post.reactions(), post, at));
            summary(node, "comments", grown(post.comments(), post, at));
        }
        body.putObject("paging").putObject("cursors").put("before", "QVFI").put("after", "QVFJ");
        return body;
    }

    private void attach(ObjectNode node, DemoScript.Post post) {
        if (post.format() == null || post.format() == PostFormat.TEXT) {
            return;
        }
        ObjectNode attached = node.putObject("attachments").putArray("data").addObject();
        attached.put("media_type", post.format().name().toLowerCase(Locale.ROOT));
        if (links.containsKey(post.id())) {
            attached.put("unshimmed_url", links.get(post.id()));
        }
    }

    private static void summary(ObjectNode node, String name, long count) {
        ObjectNode edge = node.putObject(name);
        edge.putArray("data");
        edge.putObject("summary").put("total_count", count);
    }

    private String youTube(Instant at) {
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<feed xmlns:yt=\"http://www.youtube.com/xml/schemas/2015\" ")
                .append("xmlns:media=\"http://search.yahoo.com/mrss/\" xmlns=\"http://www.w3.org/2005/Atom\">");
        for (DemoScript.Post post : published(at)) {
            String id = String.format(Locale.ROOT, "demoTho%04d", 1 + posts.indexOf(post));
            feed.append("<entry><yt:videoId>").append(id).append("</yt:videoId><yt:channelId>");
            feed.append(page.account()).append("</yt:channelId><title>").append(Entities.escape(post.title()));
            feed.append("</title><published>").append(post.published()).append("</published>");
            feed.append("<media:group><media:description>").append(Entities.escape(post.text()));
            feed.append("</media:description><media:community><media:starRating count=\"");
            feed.append(grown(post.reactions(), post, at)).append("\"/><media:statistics views=\"");
            feed.append(grown(40 * post.reactions(), post, at));
            feed.append("\"/></media:community></media:group></entry>");
        }
        return feed.append("</feed>").toString();
    }

    private ObjectNode zalo(int offset, Instant at) {
        List<DemoScript.Post> published = published(at);
        ObjectNode body = JSON.createObjectNode().put("error", 0).put("message", "Success");
        ObjectNode data = body.putObject("data").put("total", published.size());
        ArrayNode medias = data.putArray("medias");
        published.stream().skip(offset).limit(SLICE_OF_ZALO).forEach(post -> medias.addObject()
                .put("id", "bai" + posts.indexOf(post))
                .put("type", "normal")
                .put("title", post.title())
                .put("status", "show")
                .put("total_view", grown(25 * post.reactions(), post, at))
                .put("total_share", grown(post.shares(), post, at))
                .put("create_date", post.published().toInstant().toEpochMilli())
                .put("update_date", post.published().toInstant().toEpochMilli())
                .put("link_view", root + "/bai/" + posts.indexOf(post)));
        return body;
    }

    private ObjectNode article(int number) {
        DemoScript.Post post = posts.get(number);
        ObjectNode body = JSON.createObjectNode().put("error", 0).put("message", "Success");
        ObjectNode data = body.putObject("data").put("id", "bai" + number).put("author", page.name());
        data.put("description", "")
                .putArray("body")
                .addObject()
                .put("type", "text")
                .put("content", post.text());
        return body;
    }
}
