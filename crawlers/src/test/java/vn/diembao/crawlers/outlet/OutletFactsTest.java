package vn.diembao.crawlers.outlet;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped outlets against the facts they were made from, which lie beside the repository where they are at hand. */
class OutletFactsTest {
    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9-]+\\.)+(?:vn|net|com)\\b");
    private static final Pattern FAMILY_MEMBERS = Pattern.compile("\\(([a-z0-9, ?()]*[a-z0-9])[;)]");
    private static final Pattern FACT_DOMAIN = Pattern.compile("  - ((?:[a-z0-9-]+\\.)+[a-z]{2,})");

    private final OutletCatalog catalog = OutletFiles.load(Path.of("sources"));

    @Test
    void everyDomainOfTheFactsBelongsToAnOutlet() throws IOException {
        List<String> domains = new ArrayList<>();
        Files.readAllLines(shared("facts/outlets.yaml")).forEach(line -> {
            Matcher domain = FACT_DOMAIN.matcher(line);
            if (domain.matches()) {
                domains.add(domain.group(1));
            }
        });
        assertThat(domains).hasSizeGreaterThan(50);
        assertThat(domains).filteredOn(this::isUnknown).isEmpty();
    }

    @Test
    void everyOutletOfTheTableIsThere() throws IOException {
        List<String> hosts = Files.readAllLines(shared("outlets.md")).stream()
                .filter(line -> line.startsWith("| ") && line.contains("."))
                .flatMap(line -> HOST.matcher(line.split("\\|", 3)[1]).results())
                .map(result -> result.group())
                .toList();
        assertThat(hosts).hasSizeGreaterThan(35);
        assertThat(hosts).filteredOn(this::isUnknown).isEmpty();
    }

    @Test
    void everyMemberOfAFamilyIsThere() throws IOException {
        List<String> names = Files.readAllLines(shared("outlets.md")).stream()
                .filter(line -> line.startsWith("* **"))
                .map(FAMILY_MEMBERS::matcher)
                .filter(Matcher::find)
                .flatMap(members -> Stream.of(members.group(1).split("\\W+")))
                .filter(name -> !name.equals("own"))
                .toList();
        assertThat(names).hasSizeGreaterThan(30);
        assertThat(names)
                .filteredOn(name -> catalog.outlets().stream().noneMatch(o -> isNamed(o, name)))
                .isEmpty();
    }

    @Test
    void documentTellsEveryOutletWithItsFeedsByGrade() throws IOException {
        List<String> rows = catalog.outlets().stream()
                .map(o -> String.join(
                        " | ",
                        "| `" + o.id() + "`",
                        o.name(),
                        o.identity().kind(),
                        graded(o, FeedGrade.VERIFIED),
                        graded(o, FeedGrade.UNVERIFIED) + " |"))
                .toList();
        assertThat(Files.readAllLines(Path.of("../docs/sources.md")))
                .containsSequence(rows)
                .contains("73 outlets, 46 feeds verified, 72 unverified.");
    }

    @Test
    void countsByGradeAndFormAreTheseAndNoOthers() {
        assertThat(catalog.outlets()).hasSize(73);
        assertThat(feeds().collect(groupingBy(OutletFeed::grade, counting())))
                .containsOnly(Map.entry(FeedGrade.VERIFIED, 46L), Map.entry(FeedGrade.UNVERIFIED, 72L));
        assertThat(feeds().collect(groupingBy(OutletFeed::form, counting())))
                .containsOnly(
                        Map.entry(FeedForm.FEED, 100L),
                        Map.entry(FeedForm.SITEMAP, 16L),
                        Map.entry(FeedForm.POSTS, 2L));
        assertThat(catalog.outlets()).filteredOn(o -> o.feeds().isEmpty()).hasSize(20);
    }

    @Test
    void outletWithoutAFeedSaysWhatALiveLookMustFind() {
        assertThat(catalog.outlets())
                .filteredOn(outlet -> outlet.feeds().isEmpty())
                .allSatisfy(outlet ->
                        assertThat(outlet.identity().notes()).containsAnyOf("live", "No feed", "never polled"));
    }

    @Test
    void nothingInTheFilesNeedsAdvice() {
        assertThat(catalog.outlets())
                .allSatisfy(outlet -> assertThat(OutletAdvice.of(outlet)).isEmpty());
    }

    @Test
    void cookieIsEchoedNowhereUntilADeskDecidesSo() {
        assertThat(catalog.outlets())
                .noneMatch(outlet -> outlet.reading().cookies().echo());
        assertThat(catalog.byId("qdnd").orElseThrow().reading().cookies().session())
                .isEqualTo("https://www.qdnd.vn/rss");
    }

    @Test
    void movedAndMergedOutletsLeadToTheirOutlet() {
        assertThat(catalog.byHost("cand.com.vn").map(Outlet::id)).contains("cand");
        assertThat(catalog.byId("laodongthudo").orElseThrow().identity().notes())
                .contains("hanoimoi.vn");
        assertThat(catalog.byId("hanoimoi").orElseThrow().identity().notes()).contains("laodongthudo.vn");
    }

    private Stream<OutletFeed> feeds() {
        return catalog.outlets().stream().flatMap(outlet -> outlet.feeds().stream());
    }

    private static String graded(Outlet outlet, FeedGrade grade) {
        return Long.toString(
                outlet.feeds().stream().filter(feed -> feed.grade() == grade).count());
    }

    private boolean isUnknown(String host) {
        return catalog.byHost(host.replaceFirst("^www\\.", "")).isEmpty();
    }

    private static boolean isNamed(Outlet outlet, String name) {
        return outlet.id().equals(name)
                || outlet.domains().stream().anyMatch(d -> d.host().startsWith(name + "."));
    }

    private static Path shared(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared").resolve(name);
            if (Files.isReadable(file)) {
                return file;
            }
        }
        assumeTrue(false, "no shared/" + name + " beside the repository: facts not compared");
        return null;
    }
}
