package vn.diembao.app.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
                outlet.host(),
                StorySite.FEED_PATH,
                StorySite.FEED_TYPE,
                directory.resolve("tapes").resolve(outlet.id()));
        StorySite pages = StorySite.of(outlet, site);
        Duration step = Duration.ofHours(cast.clock().stepHours());
        Instant end = cast.clock().to().toInstant();
        int frame = 0;
        for (Instant at = cast.clock().from().toInstant(); !at.isAfter(end); at = at.plus(step)) {
            byte[] feed = RssWriter.write(outlet.name(), pages.root(), items(pages, at));
            boolean brokenFeed = outlet.id().equals(cast.brokenFeed());
            boolean stumbles = outlet.id().equals(cast.stumblingFeed()) && frame == STUMBLE_AT;
            recorder.add(at, brokenFeed ? "<?xml version=\"1.0\"?><rss><chan".getBytes(UTF_8) : feed, stumbles);
            frame++;
        }
        return recorder.tape();
    }

    private List<RssWriter.Item> items(StorySite pages, Instant at) throws IOException {
        DemoScript.DemoOutlet outlet = pages.outlet();
        if (outlet.family() != null) {
            return pages.items(stories.get(outlet.id()), at);
        }
        return DemoScript.posts().stream()
                .filter(post -> post.page().equals(outlet.id()))
                .filter(post -> !post.published().toInstant().isAfter(at))
                .sorted(Comparator.comparing(DemoScript.Post::published).reversed())
                .limit(StorySite.FEED_LENGTH)
                .map(post -> item(pages.root(), post))
                .toList();
    }

    private static RssWriter.Item item(String root, DemoScript.Post post) {
        return new RssWriter.Item(
                post.id(),
                root + "/posts/" + post.id(),
                "",
                post.text(),
                StorySite.pubDate(post.published().toInstant()),
                null);
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
