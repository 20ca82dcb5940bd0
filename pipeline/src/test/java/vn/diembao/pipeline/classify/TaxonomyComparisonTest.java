package vn.diembao.pipeline.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.diembao.model.ArticleKind;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

final class TaxonomyComparisonTest {
    private static final TaxonomyEdition SHIPPED = TaxonomyEdition.shipped();
    private static final Taxonomy PRESENT = Taxonomy.load(SHIPPED);

    @Test
    void tellsWhichLabelsComeAndGo() {
        TaxonomyComparison comparison = new TaxonomyComparison(PRESENT, renamed());

        LabelChange change = comparison.compare("1", null, input("Khai mạc Hội ngộ sáng kiến và Sân chơi sáng kiến"));

        assertThat(change.come()).containsExactly("programmes:san-choi-sang-kien");
        assertThat(change.gone()).containsExactly("programmes:hoi-ngo-sang-kien");
        assertThat(comparison.tallies())
                .containsOnlyKeys("programmes:hoi-ngo-sang-kien", "programmes:san-choi-sang-kien")
                .containsEntry("programmes:hoi-ngo-sang-kien", new TaxonomyComparison.Tally(0, 1));
    }

    @Test
    void countsTextsThatKeepTheirLabelsToo() {
        TaxonomyComparison comparison = new TaxonomyComparison(PRESENT, renamed());

        assertThat(comparison.compare("1", null, input("Trời nắng đẹp")).isNone())
                .isTrue();
        comparison.compare("2", null, input("Hội ngộ sáng kiến lần hai"));

        assertThat(comparison.texts()).isEqualTo(2);
        assertThat(comparison.relabelled()).isEqualTo(1);
    }

    @Test
    void anotherVersionAloneRelabelsNothing() {
        Taxonomy raised = Taxonomy.load(SHIPPED.with("version.yaml", "version: 2030.1.1\n"));

        assertThat(new TaxonomyComparison(PRESENT, raised)
                        .compare("1", null, input("Tết Sum vầy ở LĐLĐ tỉnh Nghệ An"))
                        .isNone())
                .isTrue();
    }

    private static Taxonomy renamed() {
        String programmes = SHIPPED.texts().get("programmes.yaml");
        return Taxonomy.load(SHIPPED.with(
                "programmes.yaml",
                programmes
                        .replace("id: hoi-ngo-sang-kien", "id: san-choi-sang-kien")
                        .replace("- Hội ngộ sáng kiến", "- Sân chơi sáng kiến")));
    }

    private static ClassifierInput input(String title) {
        return new ClassifierInput(title, "", "", null, ArticleKind.PRESS);
    }
}
