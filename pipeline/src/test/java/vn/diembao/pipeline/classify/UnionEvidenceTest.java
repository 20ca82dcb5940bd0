package vn.diembao.pipeline.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Evidence;
import vn.diembao.pipeline.taxonomy.Taxonomy;

final class UnionEvidenceTest {
    private static final Classifier CLASSIFIER = new Classifier(Taxonomy.load());

    @Test
    void saysThatAFederationTookOver() {
        assertThat(of("federations:", "LĐLĐ tỉnh Bình Dương tặng quà.", "2025-08-01T00:00:00Z"))
                .extracting(Evidence::label, Evidence::by, Evidence::text)
                .containsExactly(
                        tuple("federations:ldld-thanh-pho-ho-chi-minh", "taxonomy:successor", "LĐLĐ tỉnh Bình Dương"));
    }

    @Test
    void saysThatAFederationIsItself() {
        assertThat(of(
                        "federations:",
                        "LĐLĐ tỉnh Bình Dương và Công đoàn Giao thông vận tải Việt Nam.",
                        "2025-01-09T00:00:00Z"))
                .extracting(Evidence::label, Evidence::by)
                .containsExactly(
                        tuple("federations:ldld-binh-duong", "taxonomy:ldld-binh-duong"),
                        tuple("federations:cd-giao-thong-van-tai", "taxonomy:cd-giao-thong-van-tai"));
    }

    @Test
    void namesTheParentOfAnOftenNamedBody() {
        String text = "LĐLĐ quận Bình Tân họp. ".repeat(5);

        assertThat(of("unions:", text, null))
                .extracting(Evidence::by)
                .contains("parent:ldld-thanh-pho-ho-chi-minh", "pattern:l3");
    }

    private static List<Evidence> of(String label, String text, String published) {
        Instant at = published == null ? null : Instant.parse(published);
        return CLASSIFIER.classify(new ClassifierInput("", "", text, at, ArticleKind.PRESS)).evidence().stream()
                .filter(evidence -> evidence.label().startsWith(label))
                .toList();
    }
}
