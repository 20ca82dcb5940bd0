package vn.diembao.pipeline.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
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

    @ParameterizedTest
    @CsvSource({
        "district_heads, 2025-06-30T16:59:59Z, true",
        "district_heads, 2025-06-30T17:00:00Z, false",
        "commune_heads, 2025-06-30T16:59:59Z, false",
        "commune_heads, 2025-06-30T17:00:00Z, true",
        "zone_heads, 2025-06-30T17:00:00Z, true",
        "unheard_of, 2025-06-30T17:00:00Z, true"
    })
    void knowsWhenThereAreBodiesOfAKind(String heads, Instant at, boolean there) {
        assertThat(TAXONOMY.periodOf(heads).covers(at)).isEqualTo(there);
    }

    @Test
    void hasOneTermForEachDocumentId() {
        assertThat(TAXONOMY.terms()).extracting(Term::documentId).doesNotHaveDuplicates();
        assertThat(TAXONOMY.terms()).contains(new Term("union", "ldld-hue", "LĐLĐ thành phố Huế", "2", "tong-ldld"));
    }

    @Test
    void aPhaseIsATermThatTellsItsDaysItsTargetAndItsUnit() {
        assertThat(TAXONOMY.terms())
                .contains(new Term(
                        "phase",
                        "1-trieu-sang-kien:2",
                        "giai đoạn 2",
                        "2022-06-01/2023-09-01 1000000.0 sáng kiến",
                        "1-trieu-sang-kien"));
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
    @CsvSource({
        "2026-02-28T16:59:59Z, cd-det-may",
        "2026-02-28T17:00:00Z, cd-cong-thuong",
        ", cd-det-may",
    })
    void followsSuccessorsFromTheDayAfterTheLast(Instant at, String inForce) {
        TaxonomyEdition shipped = TaxonomyEdition.shipped();
        String unions = shipped.texts().get("unions.yaml");
        TaxonomyEdition merged = shipped.with(
                "unions.yaml",
                unions.replace(
                        "- id: cd-det-may\n", "- id: cd-det-may\n  successor: cd-cong-thuong\n  to: 2026-02-28\n"));

        assertThat(Taxonomy.load(merged).inForce("cd-det-may", at)).isEqualTo(inForce);
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
            delimiter = ':',
            value = {"(a|b) c:a c;b c", "a (b|)c:a bc;a c", "plain:plain"})
    void writesAlternativesOut(String shortForm, String written) {
        assertThat(Alternatives.of(shortForm)).containsExactly(written.split(";"));
    }
}
