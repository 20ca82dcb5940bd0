package vn.diembao.app.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Puts the demo's outlets on a {@link ReplaySite} and writes their source files. */
public final class DemoSite {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter PUB_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZONE);
    private static final String FEED_PATH = "/rss/home.rss";
    private static final String FEED_TYPE = "application/rss+xml; charset=utf-8";
    private static final int FEED_LENGTH = 15;
    private static final int STUMBLE_AT = 5;

    private final DemoScript.Cast cast;
    private final ReplaySite site;
    private final Path directory;
    private final Map<String, List<DemoStory>> stories = new TreeMap<>();

    private DemoSite(DemoScript.Cast cast, ReplaySite site, Path directory) {
        this.cast = cast;
        this.site = site;
        this.directory = directory;
    }

    /**
     * Sets the demo up.
     *
     * @param directory where its feeds and source files are kept
     * @param families the product's CMS families
     * @return the directory of its source files
     */
    public static Path open(ReplaySite site, Path directory, Path families) throws IOException {
        DemoSite demo = new DemoSite(DemoScript.cast(), site, directory);
        demo.placeStories();
        Path sources = Files.createDirectories(directory.resolve("sources"));
        for (DemoScript.DemoOutlet outlet : demo.cast.outlets()) {
            site.add(List.of(demo.tape(outlet)));
            demo.addPages(outlet);
            demo.writeSource(outlet, sources);
        }
        copyFamilies(families, Files.createDirectories(directory.resolve("families")));
        return sources;
    }

    private void placeStories() throws IOException {
        for (DemoScript.DemoOutlet outlet : cast.outlets()) {
            List<DemoStory> own = new ArrayList<>();
            for (DemoScript.Story story : DemoScript.stories(outlet.id())) {
                own.add(place(outlet, story, null, story.published().toInstant(), own.size()));
            }
            stories.put(outlet.id(), own);
        }
        for (DemoScript.Reprint reprint : cast.reprints()) {
            DemoStory original = stories.get(reprint.of()).get(reprint.index());
            Instant published = original.published().plus(Duration.ofHours(reprint.afterHours()));
            List<DemoStory> own = stories.get(reprint.outlet());
            own.add(place(
                    outlet(reprint.outlet()),
                    original.script(),
                    outlet(reprint.of()).name(),
                    published,
                    own.size()));
        }
    }

    private DemoStory place(
            DemoScript.DemoOutlet outlet, DemoScript.Story story, String creditedTo, Instant published, int index) {
        boolean broken = outlet.id().equals(cast.brokenPage().outlet())
                && index == cast.brokenPage().index();
        return new DemoStory(
                story, DemoLayout.path(outlet.family(), story, published, index), creditedTo, published, broken);
    }

    private FeedTape tape(DemoScript.DemoOutlet outlet) throws IOException {
        FeedTape.Recorder recorder = new FeedTape.Recorder(
                outlet.host(), FEED_PATH, FEED_TYPE, directory.resolve("tapes").resolve(outlet.id()));
        Duration step = Duration.ofHours(cast.clock().stepHours());
        Instant end = cast.clock().to().toInstant();
        int frame = 0;
        for (Instant at = cast.clock().from().toInstant(); !at.isAfter(end); at = at.plus(step)) {
            byte[] feed = RssWriter.write(outlet.name(), root(outlet), items(outlet, at));
            boolean brokenFeed = outlet.id().equals(cast.brokenFeed());
            boolean stumbles = outlet.id().equals(cast.stumblingFeed()) && frame == STUMBLE_AT;
            recorder.add(at, brokenFeed ? "<?xml version=\"1.0\"?><rss><chan".getBytes(UTF_8) : feed, stumbles);
            frame++;
        }
        return recorder.tape();
    }

    private List<RssWriter.Item> items(DemoScript.DemoOutlet outlet, Instant at) throws IOException {
        if (outlet.family() == null) {
            return DemoScript.posts().stream()
                    .filter(post -> post.page().equals(outlet.id()))
                    .filter(post -> !post.published().toInstant().isAfter(at))
                    .sorted(Comparator.comparing(DemoScript.Post::published).reversed())
                    .limit(FEED_LENGTH)
                    .map(post -> item(outlet, post))
                    .toList();
        }
        return stories.get(outlet.id()).stream()
                .filter(story -> story.isPublished(at))
                .sorted(Comparator.comparing(DemoStory::published).reversed())
                .limit(FEED_LENGTH)
                .map(story -> item(outlet, story, at))
                .toList();
    }

    private RssWriter.Item item(DemoScript.DemoOutlet outlet, DemoStory story, Instant at) {
        String link = root(outlet) + story.path();
        String title =
                story.script().nfd() ? Normalizer.normalize(story.title(at), Normalizer.Form.NFD) : story.title(at);
        Instant touched = story.touched(at);
        return new RssWriter.Item(
                link,
                link,
                title,
                story.script().lead(),
                PUB_DATE.format(story.published()),
                touched == null ? null : touched.toString());
    }

    private RssWriter.Item item(DemoScript.DemoOutlet outlet, DemoScript.Post post) {
        return new RssWriter.Item(
                post.id(),
                root(outlet) + "/posts/" + post.id(),
                "",
                post.text(),
                PUB_DATE.format(post.published().toInstant()),
                null);
    }

    private void addPages(DemoScript.DemoOutlet outlet) throws IOException {
        DemoLayout layout = outlet.family() == null ? null : new DemoLayout(outlet.family());
        Map<String, DemoStory> byPath = new TreeMap<>();
        stories.getOrDefault(outlet.id(), List.of()).forEach(story -> byPath.put(story.path(), story));
        site.add(outlet.host(), (path, at) -> {
            if (path.equals("/robots.txt")) {
                return Site.Answer.text("User-agent: *\nDisallow: /apicenter@/\n");
            }
            DemoStory story = byPath.get(path);
            if (story == null || !story.isPublished(at)) {
                return Site.Answer.html(404, "<!doctype html><title>404</title>")
                        .at(at);
            }
            if (story.broken()) {
                return Site.Answer.html(500, "<!doctype html><title>500</title>")
                        .at(at);
            }
            return story.isWithdrawn(at)
                    ? Site.Answer.html(410, "<!doctype html><title>410</title>").at(at)
                    : Site.Answer.html(200, page(layout, outlet, story, at)).at(at);
        });
    }

    private String page(DemoLayout layout, DemoScript.DemoOutlet outlet, DemoStory story, Instant at) {
        try {
            return layout.page(outlet, story, root(outlet) + story.path(), at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeSource(DemoScript.DemoOutlet outlet, Path sources) throws IOException {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("id", outlet.id());
        source.put("name", outlet.name());
        source.put("kind", outlet.kind());
        source.put("own_press", outlet.ownPress());
        source.put("domains", List.of(Map.of("host", outlet.host())));
        source.put("feeds", List.of(Map.of("url", root(outlet) + FEED_PATH, "grade", "verified", "interval", "5m")));
        if (outlet.family() != null) {
            source.put("family", outlet.family());
        }
        source.put("pages", outlet.family() != null);
        source.put("archive", true);
        source.put("delay", "0s");
        source.put("notes", "Demo outlet, invented.");
        Files.writeString(sources.resolve(outlet.id() + ".yaml"), new YAMLMapper().writeValueAsString(source), UTF_8);
    }

    private String root(DemoScript.DemoOutlet outlet) {
        return "http://" + outlet.host() + ":" + site.port();
    }

    private DemoScript.DemoOutlet outlet(String id) {
        return cast.outlets().stream()
                .filter(outlet -> outlet.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static void copyFamilies(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
