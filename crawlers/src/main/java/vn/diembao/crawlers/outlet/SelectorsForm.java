package vn.diembao.crawlers.outlet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.select.QueryParser;

/** Reads the selector keys of a source's {@code selectors} or of a family file. */
final class SelectorsForm {
    private final ProblemLog problems;

    SelectorsForm(ProblemLog problems) {
        this.problems = problems;
    }

    Selectors read(YamlForm form) {
        Map<ArticleField, List<String>> fields = new EnumMap<>(ArticleField.class);
        for (ArticleField field : ArticleField.values()) {
            List<String> selectors = parsable(form, field.key());
            if (!selectors.isEmpty()) {
                fields.put(field, selectors);
            }
        }
        return new Selectors(fields, parsable(form, "drop"));
    }

    /** A single selector; empty when absent or not to be parsed. */
    String one(YamlForm form, String key) {
        String selector = form.text(key);
        return selector != null && isParsable(selector, form.line(key)) ? selector : "";
    }

    private List<String> parsable(YamlForm form, String key) {
        return form.texts(key).stream()
                .filter(selector -> isParsable(selector, form.line(key)))
                .toList();
    }

    private boolean isParsable(String selector, int line) {
        try {
            return QueryParser.parse(selector) != null;
        } catch (IllegalStateException | IllegalArgumentException e) {
            problems.add(line, "selector \"" + selector + "\" cannot be parsed");
            return false;
        }
    }
}
