package vn.diembao.app.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.diembao.pipeline.taxonomy.Programme;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/** The demo's material holds what the demo promises. */
final class DemoScriptTest {
    private static final int SHINGLE = 12;
    private static final OffsetDateTime FROM = OffsetDateTime.parse("2025-06-24T00:00:00+07:00");
    private static final OffsetDateTime TO = OffsetDateTime.parse("2025-07-09T00:00:00+07:00");

    private static final Map<String, List<DemoScript.Story>> BY_OUTLET = new TreeMap<>();
    private static DemoScript.Cast cast;
    private static List<Programme> programmes;

    @BeforeAll
    static void read() throws IOException {
        cast = DemoScript.cast();
        programmes = Taxonomy.load().programmes();
        for (DemoScript.DemoOutlet outlet : cast.outlets()) {
            BY_OUTLET.put(outlet.id(), DemoScript.stories(outlet.id()));
        }
    }

    private static List<DemoScript.Story> stories() {
        return BY_OUTLET.values().stream().flatMap(List::stream).toList();
    }

    private static List<DemoScript.Story> about(String what) {
        return stories().stream().filter(story -> story.about().equals(what)).toList();
    }

    @Test
    void thereAreSixtyStoriesOfFiveParagraphs() {
        assertThat(stories())
                .filteredOn(story -> story.paragraphs().size() >= 5)
                .hasSizeGreaterThanOrEqualTo(60);
        assertThat(stories()).allSatisfy(story -> assertThat(
                        List.of(story.title(), story.lead(), story.author(), story.caption(), story.section()))
                .as(story.slug())
                .noneMatch(String::isBlank));
    }

    @Test
    void thereAreSomeHundredPostsAndNoTwoAlike() throws IOException {
        assertThat(DemoScript.posts()).hasSizeGreaterThanOrEqualTo(140);
        assertThat(DemoScript.posts()).extracting(DemoScript.Post::id).doesNotHaveDuplicates();
        assertThat(DemoScript.posts())
                .extracting(DemoScript.Post::page)
                .isSubsetOf(cast.pages().stream().map(DemoScript.DemoPage::id).toList());
        assertThat(DemoScript.posts()).extracting(DemoScript.Post::text).doesNotHaveDuplicates();
    }

    @Test
    void noParagraphStandsTwice() {
        assertThat(stories().stream().flatMap(story -> story.paragraphs().stream()))
                .doesNotHaveDuplicates();
        assertThat(stories()).extracting(DemoScript.Story::title).doesNotHaveDuplicates();
        assertThat(stories()).extracting(DemoScript.Story::slug).doesNotHaveDuplicates();
    }

    @Test
    void noTwoStoriesShareALongRunOfWords() {
        Map<String, String> firstUse = new HashMap<>();
        List<String> shared = new ArrayList<>();
        for (DemoScript.Story story : stories()) {
            for (String run : shingles(story)) {
                String earlier = firstUse.putIfAbsent(run, story.slug());
                if (earlier != null) {
                    shared.add(earlier + " and " + story.slug() + ": " + run);
                }
            }
        }
        assertThat(shared).isEmpty();
    }

    private static Set<String> shingles(DemoScript.Story story) {
        Set<String> shingles = new HashSet<>();
        for (String paragraph : story.paragraphs()) {
            String[] words = words(paragraph).split(" ");
            for (int i = 0; i + SHINGLE <= words.length; i++) {
                shingles.add(String.join(" ", List.of(words).subList(i, i + SHINGLE)));
            }
        }
        return shingles;
    }

    /** Lower case, letters and digits only. */
    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    @Test
    void aboutAThirdIsAboutNeitherUnionNorLabour() {
        assertThat(stories()).extracting(DemoScript.Story::about).containsOnly("union", "labour", "none");
        assertThat(about("none").size() / (double) stories().size()).isBetween(0.30, 0.40);
        assertThat(about("labour")).isNotEmpty();
    }

    @Test
    void halfOfTheUnionStoriesNameNoProgrammeInFull() {
        List<DemoScript.Story> union = about("union");
        long unmarked =
                union.stream().filter(story -> story.programmes().isEmpty()).count();
        long unnamed = union.stream().filter(story -> named(story).isEmpty()).count();
        assertThat(unmarked / (double) union.size()).as("by the field").isGreaterThanOrEqualTo(0.5);
        assertThat(unnamed / (double) union.size()).as("by the text").isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void theProgrammesOfAStoryAreProgrammes() {
        List<String> known = programmes.stream().map(Programme::id).toList();
        assertThat(stories())
                .allSatisfy(story -> assertThat(known).as(story.slug()).containsAll(story.programmes()));
        assertThat(stories().stream()
                        .flatMap(story -> story.programmes().stream())
                        .distinct())
                .as("different programmes")
                .hasSizeGreaterThanOrEqualTo(5);
    }

    /** Programmes whose name, as the taxonomy shows it, stands in the story. */
    private static List<String> named(DemoScript.Story story) {
        String text =
                ' ' + words(story.title() + ' ' + story.lead() + ' ' + String.join(" ", story.paragraphs())) + ' ';
        return programmes.stream()
                .filter(programme -> text.contains(' ' + words(programme.name()) + ' '))
                .map(Programme::id)
                .toList();
    }

    @Test
    void allFourFamiliesAreUsed() {
        assertThat(cast.outlets().stream().map(DemoScript.DemoOutlet::family).filter(family -> family != null))
                .contains("vccorp", "zce", "mastercms", "b-maincontent");
        assertThat(List.of("vccorp", "zce", "mastercms", "b-maincontent"))
                .allSatisfy(family -> assertThat(cast.outlets())
                        .as(family)
                        .anyMatch(outlet -> family.equals(outlet.family())
                                && !BY_OUTLET.get(outlet.id()).isEmpty()));
    }

    @Test
    void somethingIsEditedWithdrawnAndDecomposed() {
        assertThat(stories()).anyMatch(story -> story.edit() != null).anyMatch(story -> story.withdrawn() != null);
        assertThat(stories()).filteredOn(DemoScript.Story::nfd).isNotEmpty().allSatisfy(story -> assertThat(
                        Normalizer.normalize(story.title(), Normalizer.Form.NFD))
                .isNotEqualTo(story.title()));
        assertThat(stories()).filteredOn(story -> story.edit() != null).allSatisfy(story -> {
            assertThat(story.edit().at()).isBetween(story.published(), TO);
            assertThat(story.edit().text())
                    .isNotEqualTo(story.paragraphs().get(story.edit().paragraph()));
        });
        assertThat(stories())
                .filteredOn(story -> story.withdrawn() != null)
                .allSatisfy(story -> assertThat(story.withdrawn()).isBetween(story.published(), TO));
    }

    @Test
    void somethingIsBroken() {
        assertThat(cast.outlets())
                .extracting(DemoScript.DemoOutlet::id)
                .contains(cast.brokenFeed(), cast.stumblingFeed());
        assertThat(BY_OUTLET.get(cast.stumblingFeed())).isNotEmpty();
        assertThat(cast.outlets())
                .extracting(DemoScript.DemoOutlet::id)
                .contains(cast.brokenPage().outlet());
    }

    @Test
    void aSourceFallsSilentAfterTheFirstDay() {
        assertThat(BY_OUTLET.values()).filteredOn(own -> !own.isEmpty()).anyMatch(own -> own.stream()
                .allMatch(story -> story.published().isBefore(FROM.plusDays(1))));
    }

    @Test
    void storiesAreReprintedElsewhere() {
        assertThat(cast.reprints()).isNotEmpty().allSatisfy(reprint -> {
            assertThat(reprint.outlet()).isNotEqualTo(reprint.of());
            assertThat(BY_OUTLET).containsKeys(reprint.outlet(), reprint.of());
            assertThat(BY_OUTLET.get(reprint.of())).hasSizeGreaterThan(reprint.index());
        });
    }

    @Test
    void everythingIsPublishedInTheTwoWeeks() throws IOException {
        Stream<OffsetDateTime> times = Stream.concat(
                stories().stream().map(DemoScript.Story::published),
                DemoScript.posts().stream().map(DemoScript.Post::published));
        assertThat(times).allMatch(time -> !time.isBefore(FROM) && time.isBefore(TO));
    }

    @Test
    void theClockRunsPastWhatIsPublished() throws IOException {
        assertThat(stories())
                .allMatch(story -> !story.published().isAfter(cast.clock().to()));
        assertThat(DemoScript.posts())
                .allMatch(post -> !post.published().isAfter(cast.clock().to()));
    }

    @Test
    void row23TheFilesAreComposed() throws IOException {
        List<String> files = new ArrayList<>(List.of("outlets.yaml", "stories/posts.yaml", "stories/lines.yaml"));
        BY_OUTLET.forEach((outlet, own) -> {
            if (!own.isEmpty()) {
                files.add("stories/" + outlet + ".yaml");
            }
        });
        for (String file : files) {
            try (InputStream in = DemoScript.class.getResourceAsStream("/demo/" + file)) {
                String text = new String(in.readAllBytes(), UTF_8);
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .as(file)
                        .isTrue();
            }
        }
    }
}
