package vn.diembao.app.site;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.diembao.crawlers.outlet.Platform;
import vn.diembao.model.PostFormat;

/** What the demo plays: its outlets, its stories and posts, and what goes wrong on the way. Written for it, all invented. */
final class DemoScript {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private DemoScript() {}

    /** The head of the script, {@code outlets.yaml}. */
    record Cast(
            List<DemoOutlet> outlets,
            List<DemoPage> pages,
            DemoClock clock,
            List<Reprint> reprints,
            String brokenFeed,
            String stumblingFeed,
            StoryRef brokenPage) {}

    record DemoOutlet(String id, String name, String kind, boolean ownPress, String family) {
        String host() {
            return id + ".localhost";
        }
    }

    /** @param daily that {@link PostMill} writes besides those that are written out */
    record DemoPage(String id, String name, Platform platform, String account, String body, int daily) {
        String host() {
            return id + ".localhost";
        }
    }

    record DemoClock(OffsetDateTime from, OffsetDateTime to, int stepHours) {}

    record Reprint(String outlet, String of, int index, int afterHours) {}

    record StoryRef(String outlet, int index) {}

    record StoryFile(String outlet, List<Story> stories) {}

    /**
     * A story as written.
     *
     * @param about {@code union}, {@code labour} or {@code none}: what its writer meant
     * @param programmes programmes whose full name stands in it
     * @param edit null when it is never edited
     * @param withdrawn null while it stands
     * @param nfd true to be served decomposed
     */
    record Story(
            String slug,
            String section,
            OffsetDateTime published,
            String title,
            String lead,
            String author,
            String caption,
            List<String> tags,
            String about,
            List<String> programmes,
            List<String> paragraphs,
            Edit edit,
            OffsetDateTime withdrawn,
            boolean nfd) {}

    record Edit(OffsetDateTime at, String title, int paragraph, String text) {}

    record PostFile(List<Post> posts) {}

    /**
     * A post as written.
     *
     * @param title null but for a video or an article
     * @param format null for text
     * @param story that it shares, null for none
     * @param author who wrote it, null for the page itself
     * @param reactions in the end, as are the other counts
     */
    record Post(
            String page,
            String id,
            OffsetDateTime published,
            String title,
            String text,
            PostFormat format,
            StoryRef story,
            Account author,
            int reactions,
            int comments,
            int shares) {}

    record Account(String id, String name) {}

    static Cast cast() throws IOException {
        return read("outlets.yaml", Cast.class);
    }

    /** Stories of the outlet; empty for one that has none. */
    static List<Story> stories(String outlet) throws IOException {
        String resource = "stories/" + outlet + ".yaml";
        return DemoScript.class.getResource("/demo/" + resource) == null
                ? List.of()
                : read(resource, StoryFile.class).stories();
    }

    /** Of all pages, those first that are written out. */
    static List<Post> posts() throws IOException {
        List<Post> posts =
                new ArrayList<>(read("stories/posts.yaml", PostFile.class).posts());
        PostMill mill = new PostMill(read("stories/lines.yaml", PostMill.Lines.class));
        Cast cast = cast();
        for (DemoPage page : cast.pages()) {
            posts.addAll(mill.posts(page, cast.clock(), posts.size()));
        }
        return posts;
    }

    private static <T> T read(String resource, Class<T> type) throws IOException {
        try (InputStream in = DemoScript.class.getResourceAsStream("/demo/" + resource)) {
            return YAML.readValue(in, type);
        }
    }
}
