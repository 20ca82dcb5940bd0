package vn.diembao.pipeline.taxonomy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Looks at the writing of every text in a file: composed letters, nothing unseen, short forms that can be written out. */
final class WritingReview {
    private static final int MOST_WRITTEN = 200;

    private final List<TaxonomyFinding> findings = new ArrayList<>();

    private WritingReview() {}

    /** What brackets mean at a place. */
    private enum Brackets {
        THEMSELVES,
        ALTERNATIVES,
        REFUSED
    }

    static List<TaxonomyFinding> of(YamlFile file) {
        WritingReview review = new WritingReview();
        review.walk(YamlEntry.root(file), Brackets.THEMSELVES);
        return review.findings;
    }

    private void walk(YamlEntry entry, Brackets brackets) {
        if (entry.node().isTextual()) {
            look(entry, entry.node().asText(), brackets);
        }
        entry.parts().forEach(part -> walk(part, within(part, brackets)));
    }

    private static Brackets within(YamlEntry part, Brackets around) {
        return switch (part.key()) {
            case "aliases", "cues", "words" -> Brackets.ALTERNATIVES;
            case "near", "without", "counted", "blocked_before", "blocked_after" -> Brackets.REFUSED;
            default -> around;
        };
    }

    private void look(YamlEntry entry, String text, Brackets brackets) {
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            findings.add(entry.error("\"" + text + "\" is not in composed letters (NFC): type it again"));
        }
        if (text.codePoints().anyMatch(WritingReview::isUnseen)) {
            findings.add(entry.error("\"" + text + "\" holds a character that cannot be seen: type it again"));
        }
        if (brackets == Brackets.REFUSED && text.indexOf('|') >= 0) {
            findings.add(entry.error("\"" + text + "\" is not written out here: list each form by itself"));
        } else if (brackets == Brackets.ALTERNATIVES) {
            lookAtBrackets(entry, text);
        }
    }

    private void lookAtBrackets(YamlEntry entry, String text) {
        try {
            int forms = Alternatives.count(text);
            if (forms > MOST_WRITTEN) {
                findings.add(entry.error(
                        "\"" + text + "\" stands for " + forms + " forms, more than " + MOST_WRITTEN + ": split it"));
            }
        } catch (IllegalArgumentException e) {
            findings.add(entry.error(e.getMessage() + ": put brackets in pairs, none within another"));
        }
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL;
    }
}
