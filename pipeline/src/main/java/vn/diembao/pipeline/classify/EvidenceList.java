package vn.diembao.pipeline.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.model.Evidence;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.PhraseTrie;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.text.Tokens;

/** Collects why labels were given; at most a few places for each. */
final class EvidenceList {
    private static final int MOST = 3;

    private final List<Evidence> evidence = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    void add(String label, String by, Match match) {
        add(label, by, match.field(), match.first(), match.last());
    }

    void add(String label, String by, FieldText field, int first, int last) {
        if (counts.merge(label, 1, Integer::sum) <= MOST) {
            Tokens tokens = field.tokens();
            evidence.add(new Evidence(
                    label, by, field.name(), tokens.start(first), tokens.end(last), tokens.written(first, last)));
        }
    }

    /** Speaks for a label by the whole of a field's first sentence: where no single word decides. */
    void addOpening(String label, String by, Story story) {
        for (FieldText field : story.fields()) {
            if (field.tokens().size() > 0) {
                add(label, by, field, 0, field.tokens().sentenceEnd(0) - 1);
                return;
            }
        }
    }

    /** Says where reading stopped in a field that was too long. */
    void addCuts(Story story) {
        for (FieldText field : story.fields()) {
            if (field.isCut()) {
                int end = field.tokens().sourceLength();
                evidence.add(new Evidence("text:cut", "limit:" + PhraseTrie.MOST_CHARS, field.name(), end, end, ""));
            }
        }
    }

    boolean has(String label) {
        return counts.containsKey(label);
    }

    List<Evidence> evidence() {
        return evidence;
    }
}
