package vn.diembao.pipeline.classify;

import java.time.Instant;
import java.util.List;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.union.UnionMention;
import vn.diembao.pipeline.union.UnionParents;
import vn.diembao.pipeline.union.UnionWords;

/** Says what named each union, the federation in force that it means, and the body above it. */
final class UnionEvidence {
    private final Taxonomy taxonomy;
    private final UnionParents parents;

    UnionEvidence(Taxonomy taxonomy, UnionWords words) {
        this.taxonomy = taxonomy;
        this.parents = new UnionParents(words);
    }

    void add(List<UnionMention> unions, Instant publishedAt, EvidenceList evidence) {
        // First, because a label keeps only a few places.
        parents.of(unions)
                .forEach((union, parent) -> evidence.add(
                        "unions:" + union.id(), "parent:" + parent, union.field(), union.first(), union.last()));
        for (UnionMention union : unions) {
            String by = union.isNamedUnit() ? "pattern:" + union.id().substring(0, 2) : "taxonomy:" + union.id();
            evidence.add("unions:" + union.id(), by, union.field(), union.first(), union.last());
            if (!union.isNamedUnit()) {
                String inForce = taxonomy.inForce(union.id(), publishedAt);
                String reason = inForce.equals(union.id()) ? "taxonomy:" + inForce : "taxonomy:successor";
                evidence.add("federations:" + inForce, reason, union.field(), union.first(), union.last());
            }
        }
    }
}
