package vn.diembao.dashboards.digest;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.diembao.model.Evidence;

/** Says in one line which words the labels of an item rest on. */
final class WhyLine {
    /** The labels a reader wants explained, most pressing first; the others are on the boards. */
    private static final List<String> EXPLAINED =
            List.of("alert", "alert_kinds", "programmes", "event_tone", "union_stance", "relevance");

    private static final int LABELS = 4;
    private static final int QUOTES = 2;
    private static final int QUOTE_LENGTH = 60;

    private final DigestWords words;
    private final TermNames names;

    WhyLine(DigestWords words, TermNames names) {
        this.words = words;
        this.names = names;
    }

    /** Empty when there is no evidence of these labels. */
    String of(List<Evidence> evidence) {
        Map<String, Set<String>> quotes =
                new TreeMap<>(Comparator.comparingInt((String l) -> EXPLAINED.indexOf(kind(l)))
                        .thenComparing(l -> l));
        for (Evidence e : evidence) {
            if (EXPLAINED.contains(kind(e.label()))) {
                quotes.computeIfAbsent(e.label(), l -> new LinkedHashSet<>()).add(quote(e));
            }
        }
        Map<String, Set<String>> named = new LinkedHashMap<>();
        quotes.forEach((label, texts) ->
                named.computeIfAbsent(label(label), l -> new LinkedHashSet<>()).addAll(texts));
        return named.entrySet().stream()
                .limit(LABELS)
                .map(e -> VietnameseText.capital(e.getKey()) + ": "
                        + e.getValue().stream().limit(QUOTES).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private String quote(Evidence evidence) {
        String text = PlainText.line(evidence.text());
        if (text.isEmpty()) {
            return PlainText.line(evidence.by());
        }
        if (text.length() > QUOTE_LENGTH) {
            int end = text.lastIndexOf(' ', QUOTE_LENGTH);
            text = text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, QUOTE_LENGTH / 2)) + '…';
        }
        String field = evidence.field() == null ? "" : evidence.field();
        return '“' + text + '”' + (field.isEmpty() ? "" : " (" + words.of("field", field) + ')');
    }

    private String label(String label) {
        String kind = kind(label);
        String id = label.length() > kind.length() ? label.substring(kind.length() + 1) : "";
        String value =
                switch (kind) {
                    case "programmes" -> '“' + names.name("programme", id) + '”';
                    case "event_tone" -> words.of("tone", id);
                    case "union_stance" -> words.of("stance", id);
                    case "relevance" -> words.of("relevance", id);
                    case "alert_kinds" -> id.isEmpty() ? "" : '(' + alert(id) + ')';
                    default -> "";
                };
        return (words.of("evidence", kind) + ' ' + PlainText.line(value)).strip();
    }

    private String alert(String id) {
        return names.known("alerts", id).map(VietnameseText::uncapital).orElseGet(() -> words.of("alert", id));
    }

    private static String kind(String label) {
        int colon = label.indexOf(':');
        return colon < 0 ? label : label.substring(0, colon);
    }
}
