package vn.diembao.pipeline.taxonomy;

import java.util.Comparator;
import java.util.List;

/** Everything that can be said about an edition without a text to read: the work of {@code taxonomy check}. */
public final class TaxonomyCheck {
    private static final Comparator<TaxonomyFinding> ORDER = Comparator.comparing(TaxonomyFinding::severity)
            .thenComparing(finding -> TaxonomyEdition.FILES.indexOf(finding.file()))
            .thenComparingInt(TaxonomyFinding::line);

    private TaxonomyCheck() {}

    /** Errors first, in the order of the files; empty when there is nothing to mend. */
    public static List<TaxonomyFinding> of(TaxonomyEdition edition) {
        return TaxonomyDraft.of(edition).findings().stream().sorted(ORDER).toList();
    }
}
