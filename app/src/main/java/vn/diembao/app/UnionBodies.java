package vn.diembao.app;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.diembao.model.Term;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/** Knows the union bodies of the taxonomy; it is read when the first one is asked for. Not thread-safe. */
final class UnionBodies implements Predicate<String> {
    private static final String KIND = "union";

    private Set<String> ids;

    private UnionBodies() {}

    /** Those of the taxonomy that is shipped. */
    static UnionBodies shipped() {
        return new UnionBodies();
    }

    @Override
    public boolean test(String id) {
        if (ids == null) {
            ids = Taxonomy.load(TaxonomyEdition.shipped()).terms().stream()
                    .filter(term -> term.kind().equals(KIND))
                    .map(Term::id)
                    .collect(Collectors.toSet());
        }
        return ids.contains(id);
    }
}
