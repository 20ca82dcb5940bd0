package vn.diembao.pipeline.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.diembao.model.ReportedNumber;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.text.Syllables;
import vn.diembao.pipeline.text.Tokens;
import vn.diembao.pipeline.union.UnionMention;
import vn.diembao.pipeline.union.UnionWords;

/** Reads the figures that a sentence reports for a programme it names: "696.948 sáng kiến, đạt 232,3% kế hoạch". */
public final class NumberReader {
    private static final Map<String, Double> SCALES =
            Map.of("nghin", 1e3, "ngan", 1e3, "trieu", 1e6, "ty", 1e9, "ti", 1e9);
    private static final int NAME_REACH = 3;
    private static final int TARGET_REACH = 6;

    private final Map<String, List<String>> countedBy = new HashMap<>();

    public NumberReader(Taxonomy taxonomy) {
        taxonomy.programmes().forEach(programme -> countedBy.put(programme.id(), programme.counted()));
    }

    /** Figures in the order of the programmes, each once. */
    public List<ReportedNumber> read(Map<String, List<Match>> programmes, List<UnionMention> unions) {
        List<ReportedNumber> numbers = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        programmes.forEach((programme, places) -> {
            for (Match place : places) {
                for (Figure figure : figuresBeside(place)) {
                    String where = place.field().name() + place.field().tokens().start(figure.first());
                    if (isCounted(programme, figure.unit()) && taken.add(where)) {
                        numbers.add(reported(programme, figure, unions, place.field()));
                    }
                }
            }
        });
        return numbers;
    }

    private record Figure(int first, int last, double value, String unit) {}

    private boolean isCounted(String programme, String unit) {
        List<String> nouns = countedBy.get(programme);
        return unit.equals("%") || nouns.isEmpty() || nouns.contains(unit);
    }

    private static List<Figure> figuresBeside(Match name) {
        List<Figure> figures = new ArrayList<>();
        Tokens tokens = name.field().tokens();
        int at = tokens.sentenceStart(name.first());
        int end = tokens.sentenceEnd(name.last());
        while (at < end) {
            boolean inName = at >= name.first() && at <= name.last();
            Figure figure = inName ? null : figureAt(name.field(), at, end);
            if (figure != null) {
                figures.add(figure);
                at = figure.last();
            }
            at++;
        }
        return figures;
    }

    private static Figure figureAt(FieldText field, int first, int end) {
        Tokens tokens = field.tokens();
        Double value = tokens.isNumber(first) ? valueOf(tokens.written(first)) : null;
        if (value == null || isDate(tokens, first)) {
            return null;
        }
        int at = first + 1;
        for (Double scale = scaleAt(tokens, at, end); scale != null; scale = scaleAt(tokens, at, end)) {
            value *= scale;
            at++;
        }
        if (at < end && tokens.written(at).equals("%")) {
            return new Figure(first, at, value, "%");
        }
        for (int skip = 0; skip < NAME_REACH && at + skip < end; skip++) {
            Match noun = field.startingAt("counted", at + skip);
            if (noun != null) {
                return new Figure(first, noun.last(), value, noun.id());
            }
            if (!tokens.isWord(at + skip)
                    || Character.isDigit(tokens.written(at + skip).charAt(0))) {
                return null;
            }
        }
        return null;
    }

    private static boolean isDate(Tokens tokens, int at) {
        return (at > 0 && tokens.written(at - 1).equals("/"))
                || (at + 1 < tokens.size() && tokens.written(at + 1).equals("/"));
    }

    private static Double scaleAt(Tokens tokens, int at, int end) {
        if (at >= end) {
            return null;
        }
        StringBuilder bare = new StringBuilder();
        Syllables.append(bare, tokens.written(at), true);
        return SCALES.get(bare.substring(1));
    }

    /** "696.948" is thousands, "232,3" a decimal, "1.5" (one digit behind the stop) a decimal too; null for words. */
    public static Double valueOf(String word) {
        if (!word.matches("\\d{1,15}([.,]\\d{1,3}){0,5}")) {
            return null;
        }
        boolean thousands = word.matches("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
        String plain = thousands ? word.replace(".", "") : word;
        plain = plain.replace(',', '.');
        return plain.matches("\\d+(\\.\\d+)?") ? Double.valueOf(plain) : null;
    }

    private static ReportedNumber reported(
            String programme, Figure figure, List<UnionMention> unions, FieldText field) {
        Tokens tokens = field.tokens();
        int start = tokens.sentenceStart(figure.first());
        int end = tokens.sentenceEnd(figure.first());
        String union = unions.stream()
                .filter(u -> u.field() == field && u.first() >= start && u.first() < end)
                .map(UnionMention::id)
                .findFirst()
                .orElse(null);
        boolean ofTarget = field.of(UnionWords.TARGET).stream()
                .anyMatch(word -> word.first() >= start
                        && word.last() >= figure.first() - TARGET_REACH
                        && word.first() <= figure.last() + TARGET_REACH
                        && word.first() < end);
        return new ReportedNumber(
                programme,
                union,
                figure.value(),
                figure.unit(),
                ofTarget,
                tokens.written(figure.first(), figure.last()));
    }
}
