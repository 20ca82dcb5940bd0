package vn.diembao.pipeline.taxonomy;

import java.util.List;
import java.util.Map;
import vn.diembao.model.Term;

/**
 * What the files say, checked.
 *
 * @param levels when there are bodies of a kind, by the word list their names begin with
 */
record TaxonomyFiles(
        String version,
        List<Programme> programmes,
        List<UnionBody> unions,
        List<Federation> federations,
        Map<String, Period> levels,
        List<Cue> cues,
        List<Term> labels,
        Map<String, List<String>> words,
        Map<String, Double> weights,
        Borders borders) {}
