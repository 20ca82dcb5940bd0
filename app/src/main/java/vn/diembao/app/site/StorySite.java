package vn.diembao.app.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an invented outlet shows of its stories: pages, a feed of the newest, and the source file that tells how to read it.
 *
 * @param root start of its addresses
 */
record StorySite(DemoScript.DemoOutlet outlet, String root) {
    static final String FEED_PATH = "/rss/home.rss";
    static final String FEED_TYPE = "application/rss+xml; charset=utf-8";
    static final int FEED_LENGTH = 15;

    private static final DateTimeFormatter PUB_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    static StorySite of(DemoScript.DemoOutlet outlet, ReplaySite site) {
        return new StorySite(outlet, "http://" + outlet.host() + ":" + site.port());
    }

    /** As a feed tells a time. */
    static String pubDate(Instant at) {
        return PUB_DATE.format(at);
    }

    /** Its pages in the layout of its family; one without a family has none. */
    Site pages(List<DemoStory> stories) throws IOException {
        DemoLayout layout = outlet.family() == null ? null : new DemoLayout(outlet.family());
        Map<String, DemoStory> byPath = new TreeMap<>();
        stories.forEach(story -> byPath.put(story.path(), story));
        return (path, at) -> {
            if (path.equals("/robots.txt")) {
                return Site.Answer.text("User-agent: *\nDisallow: /apicenter@/\n");
            }
            DemoStory story = byPath.get(path);
            if (story == null || !story.isPublished(at)) {
                return error(404, at);
            }
            if (story.broken()) {
                return error(500, at);
            }
            return story.isWithdrawn(at)
                    ? error(410, at)
                    : Site.Answer.html(200, page(layout, story, at)).at(at);
        };
    }

    private static Site.Answer error(int status, Instant at) {
        return Site.Answer.html(status, "<!doctype html><title>" + status + "</title>")
                .at(at);
    }

    private String page(DemoLayout layout, DemoStory story, Instant at) {
        try {
            return layout.page(outlet, story, root + story.path(), at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest published stories, as its feed tells them at a time. */
    List<RssWriter.Item> items(List<DemoStory> stories, Instant at) {
        return stories.stream()
                .filter(story -> story.isPublished(at))
                .sorted(Comparator.comparing(DemoStory::published).reversed())
                .limit(FEED_LENGTH)
                .map(story -> item(story, at))
                .toList();
    }

    private RssWriter.Item item(DemoStory story, Instant at) {
        String link = root + story.path();
        String title = story.title(at);
        Instant touched = story.touched(at);
        return new RssWriter.Item(
                link,
                link,
                story.script().nfd() ? Normalizer.normalize(title, Normalizer.Form.NFD) : title,
                story.script().lead(),
                pubDate(story.published()),
                touched == null ? null : touched.toString());
    }

    /** @param notes what a maintainer reads in it */
    void writeSource(Path sources, String notes) throws IOException {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("id", outlet.id());
        source.put("name", outlet.name());
        source.put("kind", outlet.kind());
        source.put("own_press", outlet.ownPress());
        source.put("domains", List.of(Map.of("host", outlet.host())));
        source.put("feeds", List.of(Map.of("url", root + FEED_PATH, "grade", "verified", "interval", "5m")));
        if (outlet.family() != null) {
            source.put("family", outlet.family());
        }
        source.put("pages", outlet.family() != null);
        source.put("archive", true);
        source.put("delay", "0s");
        source.put("notes", notes);
        Files.writeString(sources.resolve(outlet.id() + ".yaml"), new YAMLMapper().writeValueAsString(source), UTF_8);
    }
}
