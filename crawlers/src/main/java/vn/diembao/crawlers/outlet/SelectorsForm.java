package vn.diembao.crawlers.outlet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.select.QueryParser;

/** Reads the selector keys of a source's {@code selectors} or of a family file; what can never match is a problem. */
final class SelectorsForm {
    private static final String DROP = "drop";

    private final ProblemLog problems;

    SelectorsForm(ProblemLog problems) {
        this.problems = problems;
    }

    Selectors read(YamlForm form) {
        Map<ArticleField, List<String>> fields = new EnumMap<>(ArticleField.class);
        for (ArticleField field : ArticleField.values()) {
            List<String> selectors = usable(form, field.key());
            if (!selectors.isEmpty()) {
                fields.put(field, selectors);
                refuseTextless(field, selectors, form.line(field.key()));
                refuseCovered(selectors, form.line(field.key()));
            }
        }
        return new Selectors(fields, usable(form, DROP));
    }

    /** A single selector; empty when absent or of no use. */
    String one(YamlForm form, String key) {
        String selector = form.text(key);
        return selector != null && isUsable(selector, form.line(key)) ? selector : "";
    }

    private List<String> usable(YamlForm form, String key) {
        List<String> kept = new ArrayList<>();
        for (String selector : form.texts(key)) {
            if (kept.contains(selector)) {
                problems.add(form.line(key), "selector \"" + selector + "\" stands twice in \"" + key + "\"");
            } else if (isUsable(selector, form.line(key))) {
                kept.add(selector);
            }
        }
        return kept;
    }

    private boolean isUsable(String selector, int line) {
        try {
            if (QueryParser.parse(selector) == null) {
                return false;
            }
        } catch (IllegalStateException | IllegalArgumentException e) {
            problems.add(line, "selector \"" + selector + "\" cannot be parsed");
            return false;
        }
        boolean impossible = SelectorWitness.of(selector).stream().anyMatch(SelectorWitness::isImpossible);
        if (impossible) {
            problems.add(line, "selector \"" + selector + "\" can never match: its parts exclude each other");
        }
        return !impossible;
    }

    /** A date may stand in an attribute; every other field is text between tags. */
    private void refuseTextless(ArticleField field, List<String> selectors, int line) {
        selectors.stream()
                .filter(s -> field != ArticleField.DATE)
                .filter(s -> SelectorWitness.of(s).stream().allMatch(SelectorWitness::isTextless))
                .forEach(s -> problems.add(
                        line,
                        "selector \"" + s + "\" leads to an element without text: it can give no " + field.key()));
    }

    private void refuseCovered(List<String> selectors, int line) {
        for (int later = 1; later < selectors.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (covers(selectors.get(earlier), selectors.get(later))) {
                    problems.add(
                            line,
                            "selector \"" + selectors.get(later) + "\" must stand before \"" + selectors.get(earlier)
                                    + "\", which matches all that it does");
                }
            }
        }
    }

    private static boolean covers(String wide, String narrow) {
        return SelectorWitness.of(narrow).stream()
                .allMatch(n -> SelectorWitness.of(wide).stream().anyMatch(w -> w.covers(n)));
    }
}
