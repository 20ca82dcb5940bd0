package vn.diembao.pipeline.taxonomy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.model.Term;

/** Programmes, union bodies and cues, as the files of one version give them. Immutable, safe to share. */
public final class Taxonomy {
    private final String version;
    private final List<Programme> programmes;
    private final List<UnionBody> unions;
    private final List<Federation> federations;
    private final Map<String, Period> levels;
    private final List<Cue> cues;
    private final Map<String, List<String>> words;
    private final Map<String, Double> weights;
    private final Borders borders;
    private final List<Term> terms;
    private final Map<String, UnionBody> unionById = new HashMap<>();
    private final Map<String, Federation> federationByOldId = new HashMap<>();

    Taxonomy(TaxonomyFiles files, String fingerprint) {
        version = files.version() + '+' + fingerprint;
        programmes = files.programmes();
        unions = files.unions();
        federations = files.federations();
        levels = files.levels();
        cues = files.cues();
        words = files.words();
        weights = files.weights();
        borders = files.borders();
        terms = termsOf(files);
        unions.forEach(union -> unionById.put(union.id(), union));
        federations.forEach(federation -> federation.oldIds().forEach(id -> federationByOldId.put(id, federation)));
    }

    /**
     * Reads the files of this build.
     *
     * @throws TaxonomyException when they contradict themselves
     */
    public static Taxonomy load() {
        return load(TaxonomyEdition.shipped());
    }

    /**
     * Reads an edition.
     *
     * @throws TaxonomyException naming everything that is wrong with it
     */
    public static Taxonomy load(TaxonomyEdition edition) {
        TaxonomyDraft draft = TaxonomyDraft.of(edition);
        TaxonomyException.throwIfErrors(draft.findings());
        return new Taxonomy(draft.read(), edition.fingerprint());
    }

    /** Version written on every label: that of the maintainers, and the fingerprint of the files. */
    public String version() {
        return version;
    }

    public List<Programme> programmes() {
        return programmes;
    }

    public List<UnionBody> unions() {
        return unions;
    }

    /** Cues of topics, content lines, tone, alerts and relevance. */
    public List<Cue> cues() {
        return cues;
    }

    /** A plain word list, e.g. {@code unit_heads}; empty when there is none of that name. */
    public List<String> words(String name) {
        return words.getOrDefault(name, List.of());
    }

    /**
     * When there are bodies whose names begin with the words of the list {@code heads}; open where the levels do not say.
     */
    public Period periodOf(String heads) {
        return levels.getOrDefault(heads, Period.OPEN);
    }

    /** A number of the rules, e.g. a threshold. */
    public double weight(String name) {
        Double weight = weights.get(name);
        if (weight == null) {
            throw new TaxonomyException(
                    List.of(TaxonomyFinding.error("rules.yaml", "weight " + name + " is missing: add it to weights")));
        }
        return weight;
    }

    /** Words that may not touch a cue. */
    public Borders borders() {
        return borders;
    }

    /** Names behind the ids, for boards and digests. */
    public List<Term> terms() {
        return terms;
    }

    /**
     * The body that holds the powers of {@code unionId} at {@code at}: the federation a province went into, the
     * successor of a central union, or the body itself.
     *
     * @param at null when the text bears no date: the body itself
     */
    public String inForce(String unionId, Instant at) {
        Federation federation = federationByOldId.get(unionId);
        if (federation != null) {
            return at != null && !at.isBefore(federation.since()) ? federation.id() : unionId;
        }
        UnionBody body = unionById.get(unionId);
        boolean over = body != null && body.successor() != null && at != null && !at.isBefore(body.end());
        return over ? inForce(body.successor(), at) : unionId;
    }

    private static List<Term> phases(Programme programme) {
        List<Term> terms = new ArrayList<>();
        for (Phase phase : programme.phases()) {
            String aim = phase.period().days()
                    + ' '
                    + BigDecimal.valueOf(phase.target()).toPlainString()
                    + ' '
                    + phase.unit();
            terms.add(new Term("phase", programme.id() + ':' + (terms.size() + 1), phase.name(), aim, programme.id()));
        }
        return terms;
    }

    private static List<Term> termsOf(TaxonomyFiles files) {
        List<Term> terms = new ArrayList<>();
        files.programmes().forEach(p -> {
            terms.add(new Term("programme", p.id(), p.name(), p.kind(), p.parent()));
            terms.addAll(phases(p));
        });
        files.unions()
                .forEach(u -> terms.add(new Term(
                        "union",
                        u.id(),
                        u.name(),
                        Integer.toString(u.level()),
                        u.level() == 1 ? null : files.unions().get(0).id())));
        for (Federation federation : files.federations()) {
            if (files.unions().stream().noneMatch(u -> u.id().equals(federation.id()))) {
                terms.add(new Term(
                        "union",
                        federation.id(),
                        federation.name(),
                        "2",
                        files.unions().get(0).id()));
            }
        }
        files.labels().forEach(terms::add);
        return List.copyOf(terms);
    }
}
