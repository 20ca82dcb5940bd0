package vn.diembao.pipeline.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Evidence;
import vn.diembao.model.Labels;
import vn.diembao.model.ReportedNumber;
import vn.diembao.pipeline.taxonomy.Taxonomy;

final class ClassifierTest {
    private static final Classifier CLASSIFIER = new Classifier(Taxonomy.load());

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/classify/names.csv", delimiter = '|', quoteCharacter = '§', numLinesToSkip = 1)
    void namesWhatATextNames(
            String what,
            String published,
            String title,
            String text,
            String programmes,
            String unions,
            String federations) {
        Labels labels = CLASSIFIER.classify(input(title, text, published));

        assertThat(labels.programmes()).as("programmes").containsExactlyInAnyOrderElementsOf(list(programmes));
        assertThat(labels.unions()).as("unions").containsExactlyInAnyOrderElementsOf(list(unions));
        assertThat(labels.federations()).as("federations").containsExactlyInAnyOrderElementsOf(list(federations));
    }

    @ParameterizedTest(name = "decomposed: {0}")
    @CsvFileSource(resources = "/classify/names.csv", delimiter = '|', quoteCharacter = '§', numLinesToSkip = 1)
    void readsDecomposedTextAlike(
            String what,
            String published,
            String title,
            String text,
            String programmes,
            String unions,
            String federations) {
        ClassifierInput composed = input(title, text, published);
        ClassifierInput decomposed = new ClassifierInput(
                Normalizer.normalize(composed.title(), Normalizer.Form.NFD),
                "",
                Normalizer.normalize(composed.body(), Normalizer.Form.NFD),
                composed.publishedAt(),
                composed.kind());

        Labels labels = CLASSIFIER.classify(decomposed);

        assertThat(labels.programmes()).isEqualTo(CLASSIFIER.classify(composed).programmes());
        assertThat(labels.federations()).isEqualTo(CLASSIFIER.classify(composed).federations());
        assertRoundTrip(decomposed, labels);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/classify/names.csv", delimiter = '|', quoteCharacter = '§', numLinesToSkip = 1)
    void givesEvidenceForEveryName(
            String what,
            String published,
            String title,
            String text,
            String programmes,
            String unions,
            String federations) {
        ClassifierInput input = input(title, text, published);
        Labels labels = CLASSIFIER.classify(input);

        List<String> spokenFor = labels.evidence().stream().map(Evidence::label).toList();
        assertThat(spokenFor).contains("relevance:" + labels.relevance());
        labels.programmes().forEach(id -> assertThat(spokenFor).contains("programmes:" + id));
        labels.unions().forEach(id -> assertThat(spokenFor).contains("unions:" + id));
        labels.topics().forEach(id -> assertThat(spokenFor).contains("topics:" + id));
        labels.contentLines().forEach(id -> assertThat(spokenFor).contains("content_lines:" + id));
        labels.alertKinds().forEach(id -> assertThat(spokenFor).contains("alert_kinds:" + id));
        assertRoundTrip(input, labels);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/classify/relevance.csv", delimiter = '|', quoteCharacter = '§', numLinesToSkip = 1)
    void judgesWhatATextIsAbout(String what, String title, String text, String relevance, String tone, boolean alert) {
        Labels labels = CLASSIFIER.classify(input(title, text, null));

        assertThat(labels.relevance()).as("relevance").isEqualTo(relevance);
        assertThat(labels.eventTone()).as("tone").isEqualTo(tone);
        assertThat(labels.alert()).as("alert").isEqualTo(alert);
        assertThat(labels.unionStance().equals("na")).isEqualTo(!relevance.equals("union"));
        assertThat(labels.topics().isEmpty()).isEqualTo(relevance.equals("none"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/classify/alerts.csv", delimiter = '|', quoteCharacter = '§', numLinesToSkip = 1)
    void raisesAlertsForVietnameseWorkersOnly(String title, String text, String kinds) {
        Labels labels = CLASSIFIER.classify(input(title, text, null));

        assertThat(labels.alertKinds()).containsExactlyInAnyOrderElementsOf(list(kinds));
    }

    @Test
    void showsTheSentenceThatDecidedTheStance() {
        String blame = "Công nhân tố công đoàn công ty im lặng, chỉ biết thu đoàn phí.";
        Labels labels = CLASSIFIER.classify(input(
                "Bức xúc ở Công ty Sao Mai",
                blame + " Ban chấp hành công đoàn không ai xuống xưởng gặp công nhân. Công ty chưa trả lời.",
                null));

        assertThat(labels.unionStance()).isEqualTo("neg");
        assertThat(labels.evidence())
                .filteredOn(evidence -> evidence.by().startsWith("model:union_role"))
                .extracting(Evidence::label, Evidence::text)
                .contains(tuple("union_stance:neg", blame));
    }

    @Test
    void readsTheFiguresOfAProgramme() {
        Labels labels = CLASSIFIER.classify(input(
                "Chương trình 1 triệu sáng kiến cán mốc",
                "Chương trình 1 triệu sáng kiến của Tổng LĐLĐ Việt Nam có 696.948 sáng kiến, đạt 232,3% kế hoạch, làm lợi"
                        + " 33.000 tỷ đồng.",
                null));

        assertThat(labels.numbers())
                .extracting(ReportedNumber::value, ReportedNumber::unit, ReportedNumber::text)
                .containsExactly(
                        tuple(696_948.0, "sáng kiến", "696.948 sáng kiến"),
                        tuple(232.3, "%", "232,3%"),
                        tuple(33e12, "đồng", "33.000 tỷ đồng"));
        assertThat(labels.numbers())
                .allMatch(
                        number -> "1-trieu-sang-kien".equals(number.programme()) && "tong-ldld".equals(number.union()));
        assertThat(labels.numbers().get(1).ofTarget()).isTrue();
    }

    @Test
    void keepsOffsetsThroughInvisibleCharacters() {
        ClassifierInput input = new ClassifierInput(
                "", "Lead: \u200BLĐLĐ tỉnh\u00A0An Giang", "x 😀 Tổng L\u200BĐLĐ VN", null, ArticleKind.SOCIAL);

        Labels labels = CLASSIFIER.classify(input);

        assertThat(labels.unions()).containsExactly("ldld-an-giang", "tong-ldld");
        assertRoundTrip(input, labels);
    }

    @Test
    void answersForAnEmptyText() {
        Labels labels = CLASSIFIER.classify(new ClassifierInput("", "", "", null, ArticleKind.PRESS));

        assertThat(labels.relevance()).isEqualTo("none");
        assertThat(labels.evidence()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "vi"})
    void doesNotDependOnTheLocale(String language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            Labels labels = new Classifier(Taxonomy.load())
                    .classify(input(
                            "LIÊN ĐOÀN LAO ĐỘNG TỈNH KIÊN GIANG", "Tết Sum vầy, CÔNG ĐOÀN DỆT MAY VIỆT NAM.", null));
            assertThat(labels.unions()).containsExactly("ldld-kien-giang", "cd-det-may");
            assertThat(labels.programmes()).containsExactly("tet-sum-vay");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void servesManyThreadsAlike() throws Exception {
        ClassifierInput input = input("LĐLĐ tỉnh Đồng Nai tặng quà", "Công đoàn Công ty TNHH Sao Sáng trao quà.", null);
        Labels expected = CLASSIFIER.classify(input);
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Labels>> tasks = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                tasks.add(() -> CLASSIFIER.classify(input));
            }
            for (Future<Labels> labels : pool.invokeAll(tasks)) {
                assertThat(labels.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void assertRoundTrip(ClassifierInput input, Labels labels) {
        for (Evidence evidence : labels.evidence()) {
            String field =
                    switch (evidence.field()) {
                        case "title" -> input.title();
                        case "lead" -> input.lead();
                        default -> input.body();
                    };
            assertThat(field.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text());
        }
    }

    private static ClassifierInput input(String title, String text, String published) {
        return new ClassifierInput(
                title == null ? "" : title,
                "",
                text == null ? "" : text.replace("\\n", "\n"),
                published == null ? null : Instant.parse(published),
                ArticleKind.PRESS);
    }

    private static List<String> list(String cell) {
        return cell == null ? List.of() : Arrays.asList(cell.split(";"));
    }
}
