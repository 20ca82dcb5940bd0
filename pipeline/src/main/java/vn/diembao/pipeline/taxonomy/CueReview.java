package vn.diembao.pipeline.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at cues: each once in its label, weighed above zero, with borders that can fit. */
final class CueReview {
    private final Set<String> known = new HashSet<>();
    private final List<TaxonomyFinding> findings = new ArrayList<>();

    private CueReview() {}

    static List<TaxonomyFinding> of(Map<String, YamlFile> files) {
        CueReview review = new CueReview();
        for (String file : TaxonomyEdition.CUE_FILES) {
            YamlEntry.root(files.get(file)).at("labels").parts().forEach(review::lookAtLabel);
        }
        YamlEntry rules = YamlEntry.root(files.get("rules.yaml"));
        review.lookAtBorders(rules.at("blocked_before"));
        review.lookAtBorders(rules.at("blocked_after"));
        return review.findings;
    }

    private void lookAtLabel(YamlEntry label) {
        Map<String, String> weights = new HashMap<>();
        for (YamlEntry weighted : label.at("cues").parts()) {
            if (Double.parseDouble(weighted.key()) <= 0) {
                findings.add(weighted.error("a weight is above zero: write another"));
            }
            for (YamlEntry cue : weighted.parts()) {
                for (String text : Alternatives.of(cue.node().asText())) {
                    String key = PhraseKey.of(text, false);
                    known.add(key);
                    String other = weights.putIfAbsent(key, weighted.key());
                    if (other != null) {
                        findings.add(cue.error("\"" + text + "\" stands twice in " + label.text("id")
                                + " (weight " + other + " and " + weighted.key() + ") and would count twice:"
                                + " remove one"));
                    }
                }
            }
        }
    }

    private void lookAtBorders(YamlEntry side) {
        for (YamlEntry cue : side.parts()) {
            if (!known.contains(PhraseKey.of(cue.key(), false))) {
                findings.add(cue.error("words are blocked beside \"" + cue.key() + "\", which is no cue: write it as"
                        + " the cue stands in its file, or remove it"));
            }
            for (YamlEntry word : cue.parts()) {
                String key = PhraseKey.of(word.node().asText(), false);
                if (key.strip().isEmpty() || key.strip().indexOf(' ') >= 0) {
                    findings.add(word.error("\"" + word.node().asText() + "\" never fits: only a single word can"
                            + " stand beside a cue"));
                }
            }
        }
    }
}
