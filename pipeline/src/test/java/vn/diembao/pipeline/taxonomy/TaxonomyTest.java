package vn.diembao.pipeline.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.model.Term;

final class TaxonomyTest {
    private static final Taxonomy TAXONOMY = Taxonomy.load();

    @Test
    void holdsEveryProgrammeProvinceAndCentralUnion() {
        assertThat(TAXONOMY.programmes()).hasSize(59);
        assertThat(TAXONOMY.unions()).hasSize(1 + 63 + 19);
        assertThat(TAXONOMY.terms())
                .filteredOn(term -> term.kind().equals("topic"))
                .hasSize(14);
        assertThat(TAXONOMY.terms())
                .filteredOn(term -> term.kind().equals("content_line"))
                .hasSize(24);
        assertThat(TAXONOMY.version()).isNotBlank();
    }

    @Test
    void hasOneTermForEachDocumentId() {
        assertThat(TAXONOMY.terms()).extracting(Term::documentId).doesNotHaveDuplicates();
        assertThat(TAXONOMY.terms()).contains(new Term("union", "ldld-hue", "LĐLĐ thành phố Huế", "2", "tong-ldld"));
    }

    @ParameterizedTest
    @CsvSource({
        "ldld-binh-duong, 2025-06-30T16:59:59Z, ldld-binh-duong",
        "ldld-binh-duong, 2025-06-30T17:00:00Z, ldld-thanh-pho-ho-chi-minh",
        "ldld-binh-duong, , ldld-binh-duong",
        "ldld-thua-thien-hue, 2024-12-31T16:59:59Z, ldld-thua-thien-hue",
        "ldld-thua-thien-hue, 2024-12-31T17:00:00Z, ldld-hue",
        "ldld-lai-chau, 2026-01-01T00:00:00Z, ldld-lai-chau",
        "cd-det-may, 2026-01-01T00:00:00Z, cd-det-may",
        "tong-ldld, 2026-01-01T00:00:00Z, tong-ldld"
    })
    void knowsWhoIsInForce(String id, Instant at, String inForce) {
        assertThat(TAXONOMY.inForce(id, at)).isEqualTo(inForce);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "vi"})
    void loadsUnderAnyLocale(String language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(Taxonomy.load().terms()).isEqualTo(TAXONOMY.terms());
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "programmes.yaml | programmes: [{id: a, name: A, kind: k, parent: b}] | programme a: no such id b",
                "programmes.yaml | programmes: [{id: a, name: A, kind: k}, {id: a, name: A, kind: k}] | programme a stands twice",
                "programmes.yaml | programmes: [{id: a, name: A, kind: k, aliases: [Tết]}, {id: b, name: B, kind: k, aliases: [tết]}] | stands for a and for b",
                "programmes.yaml | programmes: [{name: A, kind: k}] | id is missing",
                "topics.yaml | labels: [{id: t, cues: {0: [x]}}] | is not above zero",
                "topics.yaml | labels: [{id: t, cues: {1: [x, X]}}] | stands twice",
                "version.yaml | other: 1 | version is missing"
            })
    void refusesListsThatContradictThemselves(String file, String content, String problem) {
        TaxonomyReader reader = new TaxonomyReader(with(file, content));

        assertThatThrownBy(reader::read).isInstanceOf(TaxonomyException.class).hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {"(a|b) c:a c;b c", "a (b|)c:a bc;a c", "plain:plain"})
    void writesAlternativesOut(String shortForm, String written) {
        assertThat(Alternatives.of(shortForm)).containsExactly(written.split(";"));
    }

    private static Function<String, JsonNode> with(String file, String content) {
        return name -> {
            try {
                return name.equals(file) ? new YAMLMapper().readTree(content) : TaxonomyReader.resource(name);
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        };
    }
}
