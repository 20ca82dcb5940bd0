package vn.diembao.dashboards.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.diembao.dashboards.form.PlainText;
import vn.diembao.dashboards.form.Quotation;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.model.Evidence;
import vn.diembao.model.Labels;

/** Says in one line which words the labels of an item rest on. */
final class WhyLine {
    /** The labels a reader wants explained, most pressing first; the others are on the boards. */
    private static final List<String> EXPLAINED = List.of(
            "alert", "alert_kinds", "programmes", "unions", "federations", "event_tone", "union_stance", "relevance");

    private static final List<String> TONES = List.of("alert", "alert_kinds", "event_tone", "union_stance");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    /**
     * Two syllables, of which the first may be one letter as in {@code ô nhiễm}, the second as in {@code nhà ở}, or a short name
     * in capitals: less is a scrap that explains nothing.
     */
    private static final Pattern SAYS_SOMETHING =
            Pattern.compile("\\p{L}+\\P{L}+\\p{L}{2}|\\p{L}{2}\\P{L}+[ởý](?!\\p{L})|(?<!\\p{L})\\p{Lu}{3}");

    private static final Pattern ENDS_WHAT_WAS_BEFORE = Pattern.compile("^[.,;:!?…]+\\s+");

    private static final int LABELS = 6;
    /** So that a text that names many bodies has room left for the reasons of its tone. */
    private static final int LABELS_OF_A_KIND = 2;

    private static final int QUOTES = 2;
    private static final int QUOTE_LENGTH = 60;
    /** A name that says itself what it is: needs no word before it and no quotes around it. */
    private static final Pattern SELF_SAID = Pattern.compile(
            "^(chương trình|phong trào|cuộc vận động|giải thưởng|tháng|ngày hội|đại hội)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final DigestWords words;
    private final TermBook names;

    WhyLine(DigestWords words, TermBook names) {
        this.words = words;
        this.names = names;
    }

    /** Why the text is called what it is called, and why it is pressing; empty when there is no evidence of that. */
    String ofTone(Labels labels) {
        return of(labels, TONES);
    }

    /** Empty when there is no evidence of these labels. */
    String of(Labels labels) {
        return of(labels, EXPLAINED);
    }

    private String of(Labels labels, List<String> explained) {
        Map<String, List<Evidence>> byLabel =
                new TreeMap<>(Comparator.comparingInt((String l) -> EXPLAINED.indexOf(kind(l)))
                        .thenComparing(l -> l));
        labels.evidence().stream()
                .filter(e -> explained.contains(kind(e.label())) && speaksFor(e, labels))
                .forEach(e -> byLabel.computeIfAbsent(e.label(), l -> new ArrayList<>())
                        .add(e));
        Map<String, List<Evidence>> named = new LinkedHashMap<>();
        Map<String, Integer> ofKind = new HashMap<>();
        byLabel.forEach((label, places) -> {
            if (ofKind.merge(kind(label), 1, Integer::sum) <= LABELS_OF_A_KIND) {
                named.computeIfAbsent(label(label), l -> new ArrayList<>()).addAll(places);
            }
        });
        return named.entrySet().stream()
                .limit(LABELS)
                .map(e -> VietnameseText.capital(e.getKey()) + ": " + quotes(e.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** Words for a tone the text was not given, or words that raise an alert where it is called good, explain nothing. */
    private static boolean speaksFor(Evidence evidence, Labels labels) {
        if (!WORD.matcher(PlainText.line(evidence.text())).find()) {
            return false;
        }
        return switch (kind(evidence.label())) {
            case "event_tone" ->
                id(evidence.label()).equals(labels.eventTone())
                        && !(labels.eventTone().equals("pos") && raisesAlert(evidence, labels));
            case "union_stance" -> id(evidence.label()).equals(labels.unionStance());
            default -> true;
        };
    }

    private static boolean raisesAlert(Evidence evidence, Labels labels) {
        return labels.evidence().stream()
                .filter(e -> kind(e.label()).equals("alert_kinds"))
                .anyMatch(e -> sameWords(e, evidence));
    }

    private String quotes(List<Evidence> places) {
        List<Evidence> telling = new ArrayList<>();
        for (Evidence place : places) {
            boolean said = telling.stream().anyMatch(t -> sameWords(t, place))
                    || places.stream().anyMatch(other -> isInside(place, other));
            if (!said) {
                telling.add(place);
            }
        }
        boolean some = telling.stream().anyMatch(WhyLine::saysSomething);
        return telling.stream()
                .filter(place -> !some || saysSomething(place))
                .limit(QUOTES)
                .map(this::quote)
                .collect(Collectors.joining(", "));
    }

    private static boolean saysSomething(Evidence evidence) {
        return SAYS_SOMETHING.matcher(PlainText.line(evidence.text())).find();
    }

    private static boolean sameWords(Evidence a, Evidence b) {
        return folded(a).equals(folded(b));
    }

    private static String folded(Evidence evidence) {
        return Quotation.bare(PlainText.line(evidence.text())).toLowerCase(Locale.ROOT);
    }

    private static boolean isInside(Evidence inner, Evidence outer) {
        return String.valueOf(inner.field()).equals(String.valueOf(outer.field()))
                && inner.start() >= outer.start()
                && inner.end() <= outer.end()
                && inner.end() - inner.start() < outer.end() - outer.start();
    }

    private String quote(Evidence evidence) {
        String text =
                ENDS_WHAT_WAS_BEFORE.matcher(PlainText.line(evidence.text())).replaceFirst("");
        if (text.length() > QUOTE_LENGTH) {
            int end = text.lastIndexOf(' ', QUOTE_LENGTH);
            text = text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, QUOTE_LENGTH / 2)) + '…';
        }
        String field = evidence.field() == null ? "" : evidence.field();
        return Quotation.of(text) + (field.isEmpty() ? "" : " (" + words.of("field", field) + ')');
    }

    private String label(String label) {
        String kind = kind(label);
        String id = id(label);
        String word = words.of("evidence", kind) + ' ';
        String said =
                switch (kind) {
                    case "programmes" -> programme(word, names.name("programme", id));
                    case "unions", "federations" -> names.union(id);
                    case "event_tone" -> word + words.of("tone", id);
                    case "union_stance" -> stance(word, words.of("stance", id));
                    case "relevance" -> word + words.of("relevance", id);
                    case "alert_kinds" -> id.isEmpty() ? word : word + '(' + alert(id) + ')';
                    default -> word;
                };
        return PlainText.line(said);
    }

    /** Some stances say themselves whose they are. */
    private static String stance(String word, String stance) {
        return stance.startsWith("công đoàn") ? stance : word + stance;
    }

    private static String programme(String word, String name) {
        return SELF_SAID.matcher(name).find() ? name : word + Quotation.of(name);
    }

    private String alert(String id) {
        return names.known("alerts", id).map(VietnameseText::uncapital).orElseGet(() -> words.of("alert", id));
    }

    private static String kind(String label) {
        int colon = label.indexOf(':');
        return colon < 0 ? label : label.substring(0, colon);
    }

    private static String id(String label) {
        int colon = label.indexOf(':');
        return colon < 0 ? "" : label.substring(colon + 1);
    }
}
