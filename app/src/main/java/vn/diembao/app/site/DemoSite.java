package vn.diembao.app.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.diembao.crawlers.outlet.Platform;

/** Puts the demo's outlets on a {@link ReplaySite} and writes their source files. */
public final class DemoSite {
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
            StorySite pages = StorySite.of(outlet, site);
            site.add(outlet.host(), pages.pages(demo.stories.getOrDefault(outlet.id(), List.of())));
            pages.writeSource(sources, "Demo outlet, invented.");
        }
        demo.openPages(sources);
        copyFamilies(families, Files.createDirectories(directory.resolve("families")));
        return sources;
    }

    /** Pages of posts, and the list of them. */
    private void openPages(Path sources) throws IOException {
        List<DemoScript.Post> posts = DemoScript.posts();
        Map<String, String> links = new TreeMap<>();
        for (DemoScript.Post post : posts) {
            if (post.story() != null) {
                DemoScript.DemoOutlet outlet = outlet(post.story().outlet());
                DemoStory story = stories.get(outlet.id()).get(post.story().index());
                links.put(post.id(), StorySite.of(outlet, site).root() + story.path());
            }
        }
        List<Map<String, Object>> list = new ArrayList<>();
        for (DemoScript.DemoPage page : cast.pages()) {
            List<DemoScript.Post> own =
                    posts.stream().filter(post -> post.page().equals(page.id())).toList();
            PageSite pages = new PageSite(page, own, links, "http://" + page.host() + ":" + site.port());
            if (page.platform() != Platform.TIKTOK) {
                site.add(List.of(tape(pages)));
            }
            site.add(page.host(), pages);
            list.add(listed(pages));
        }
        Files.writeString(
                sources.resolve("pages.yaml"), new YAMLMapper().writeValueAsString(Map.of("pages", list)), UTF_8);
    }

    private static Map<String, Object> listed(PageSite site) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("id", site.page().id());
        page.put("name", site.page().name());
        page.put("platform", site.page().platform().id());
        page.put("account", site.page().account());
        page.put("body", site.page().body());
        page.put("grade", "verified");
        page.put("api", site.root());
        page.put("archive", true);
        page.put("delay", "0s");
        page.put("notes", "Demo page, invented.");
        return page;
    }

    private FeedTape tape(PageSite page) throws IOException {
        FeedTape.Recorder recorder = new FeedTape.Recorder(
                page.page().host(),
                page.path(),
                "application/json; charset=utf-8",
                directory.resolve("tapes").resolve(page.page().id()));
        for (Instant at : frames()) {
            recorder.add(at, page.first(at), false);
        }
        return recorder.tape();
    }

    /** The times at which feeds and pages are seen. */
    private List<Instant> frames() {
        Instant end = cast.clock().to().toInstant();
        return Stream.iterate(
                        cast.clock().from().toInstant(),
                        at -> !at.isAfter(end),
                        at -> at.plus(Duration.ofHours(cast.clock().stepHours())))
                .toList();
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
                outlet.host(),
                StorySite.FEED_PATH,
                StorySite.FEED_TYPE,
                directory.resolve("tapes").resolve(outlet.id()));
        StorySite pages = StorySite.of(outlet, site);
        int frame = 0;
        for (Instant at : frames()) {
            byte[] feed = RssWriter.write(outlet.name(), pages.root(), pages.items(stories.get(outlet.id()), at));
            boolean brokenFeed = outlet.id().equals(cast.brokenFeed());
            boolean stumbles = outlet.id().equals(cast.stumblingFeed()) && frame == STUMBLE_AT;
            recorder.add(at, brokenFeed ? "<?xml version=\"1.0\"?><rss><chan".getBytes(UTF_8) : feed, stumbles);
            frame++;
        }
        return recorder.tape();
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
