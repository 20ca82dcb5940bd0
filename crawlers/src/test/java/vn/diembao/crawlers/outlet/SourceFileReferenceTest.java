package vn.diembao.crawlers.outlet;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/source-files.md} against the forms that read source and family files. */
class SourceFileReferenceTest {
    private static final Pattern ROW = Pattern.compile("\\| `([a-z_.]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]*)\\|.*");
    private static final Pattern BOUNDS = Pattern.compile("(\\d+[smh]?) to (\\d+[smh]?)");
    private static final Pattern ASKED = Pattern.compile(
            "\\.(?:required|text|texts|flag|number|duration|choice|day|forms?|one)\\(" + "(?:form,\\s*)?\"([a-z_]+)\"");

    private static final List<Class<?>> FORMS =
            List.of(OutletForm.class, FeedPlanForm.class, SocialPageForm.class, SelectorsForm.class, OutletFiles.class);

    @TempDir
    private Path dir;

    private final String source = section("## A source file");
    private final String pages = section("## The list of pages");
    private final String family = section("## A family file");

    private record Row(String key, String otherwise, String bounds) {}

    @Test
    void exampleWithEveryKeyHasNoProblem() throws IOException {
        assertThat(load(example(source)).problems()).isEmpty();
        Files.writeString(dir.resolve("sources").resolve("pages.yaml"), example(pages));
        assertThat(OutletFiles.load(dir.resolve("sources")).problems()).isEmpty();
    }

    @Test
    void exampleAndTableNameTheSameKeys() {
        assertThat(keys(example(source))).isEqualTo(documented(source));
        assertThat(keys(example(pages))).isEqualTo(documented(pages));
        assertThat(keys(example(family))).isEqualTo(documented(family));
    }

    @Test
    void everyKeyTheFormsAskForIsDocumented() throws IOException {
        Set<String> asked = new TreeSet<>(Set.of("drop"));
        Stream.of(ArticleField.values()).forEach(field -> asked.add(field.key()));
        for (Class<?> form : FORMS) {
            Path code = Path.of("src/main/java", form.getName().replace('.', '/') + ".java");
            ASKED.matcher(Files.readString(code)).results().forEach(found -> asked.add(found.group(1)));
        }
        Set<String> documented = Stream.of(documented(source), documented(pages), documented(family))
                .flatMap(Set::stream)
                .map(key -> key.substring(key.lastIndexOf('.') + 1))
                .collect(toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(asked);
    }

    @Test
    void boundsAreThoseOfTheForms() throws IOException {
        List<Row> bounded = rows(source).stream()
                .filter(row -> BOUNDS.matcher(row.bounds()).matches())
                .toList();
        assertThat(bounded).extracting(Row::key).contains("delay", "requests_a_day", "feeds.interval");
        for (Row row : bounded) {
            Matcher bounds = BOUNDS.matcher(row.bounds());
            assertThat(bounds.matches()).isTrue();
            String key = row.key().substring(row.key().lastIndexOf('.') + 1);
            String beyond = bounds.group(2).matches("\\d+") ? "999999999" : "999999h";
            assertThat(load(example(source).replaceFirst("\\b" + key + ": \\w+", key + ": " + beyond))
                            .problems())
                    .extracting(OutletProblem::message)
                    .contains("\"" + key + "\" must be between " + bounds.group(1) + " and " + bounds.group(2));
        }
    }

    @Test
    void defaultsAreThoseOfTheForms() {
        assertThat(rows(source))
                .contains(
                        new Row("feeds.interval", words(PollPace.DEFAULT.interval()), "1m to 24h"),
                        new Row("feeds.shortest", words(PollPace.DEFAULT.shortest()), "1m to 24h"),
                        new Row("feeds.longest", words(PollPace.DEFAULT.longest()), "1m to 24h"),
                        new Row("delay", words(ReadingPolicy.DEFAULT.delay()), "0s to 5m"),
                        new Row("requests_a_day", "" + ReadingPolicy.DEFAULT.requestsADay(), "1 to 43200"),
                        new Row("pages", "" + ReadingPolicy.DEFAULT.pages(), ""),
                        new Row("archive", "" + ReadingPolicy.DEFAULT.archive(), ""),
                        new Row("echo_cookie", "" + CookieUse.NONE.echo(), ""));
    }

    @Test
    void everyChoiceIsDocumented() {
        assertThat(source)
                .contains(OutletIdentity.KINDS.stream()
                        .map(kind -> '`' + kind + '`')
                        .toList());
        Stream.of(HostRole.values(), FeedForm.values(), FeedGrade.values())
                .flatMap(Stream::of)
                .forEach(choice ->
                        assertThat(source).contains('`' + choice.name().toLowerCase(Locale.ROOT) + '`'));
        assertThat(pages)
                .contains(Stream.of(Platform.values())
                        .map(platform -> '`' + platform.id() + '`')
                        .toList());
    }

    private OutletCatalog load(String outlet) throws IOException {
        Path sources = Files.createDirectories(dir.resolve("sources"));
        Files.writeString(sources.resolve("bao-mau.yaml"), outlet);
        Files.writeString(Files.createDirectories(dir.resolve("families")).resolve("mau-cms.yaml"), example(family));
        return OutletFiles.load(sources);
    }

    private static String section(String heading) {
        try {
            String document = Files.readString(Path.of("../docs/source-files.md"));
            int start = document.indexOf(heading + '\n');
            assertThat(start).as(heading).isPositive();
            int end = document.indexOf("\n## ", start);
            return document.substring(start, end);
        } catch (IOException e) {
            throw new AssertionError("the reference cannot be read", e);
        }
    }

    private static String example(String section) {
        int start = section.indexOf("```yaml\n") + "```yaml\n".length();
        return section.substring(start, section.indexOf("```", start));
    }

    private static Set<String> documented(String section) {
        return rows(section).stream().map(Row::key).collect(toCollection(TreeSet::new));
    }

    private static List<Row> rows(String section) {
        return section.lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row ->
                        new Row(row.group(1), row.group(3).strip(), row.group(4).strip()))
                .toList();
    }

    private static Set<String> keys(String yaml) {
        ProblemLog problems = new ProblemLog();
        Set<String> keys = new TreeSet<>();
        collect(YamlDocument.read(yaml, problems), "", keys);
        assertThat(problems.isClean()).isTrue();
        return keys;
    }

    private static void collect(YamlValue value, String path, Set<String> keys) {
        if (value instanceof YamlValue.Items items) {
            items.values().forEach(item -> collect(item, path, keys));
        } else if (value instanceof YamlValue.Entries map) {
            map.values().forEach((key, inner) -> {
                String full = path.isEmpty() ? key : path + '.' + key;
                keys.add(full);
                collect(inner, full, keys);
            });
        }
    }

    private static String words(Duration time) {
        return time.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
