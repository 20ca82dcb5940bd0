package vn.diembao.pipeline.classify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.diembao.model.ReportedNumber;

/** Reads the figures that a sentence reports for a programme it names: "696.948 sáng kiến, đạt 232,3% kế hoạch". */
final class NumberReader {
    private static final Map<String, Double> SCALES =
            Map.of("nghìn", 1e3, "ngàn", 1e3, "triệu", 1e6, "tỷ", 1e9, "tỉ", 1e9);
    private static final int NAME_REACH = 3;
    private static final int TARGET_REACH = 6;

    /** Figures in the order of the text, each once. */
    List<ReportedNumber> read(Map<String, List<Match>> programmes, List<UnionMention> unions) {
        List<ReportedNumber> numbers = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        programmes.forEach((programme, places) -> {
            for (Match place : places) {
                Tokens tokens = place.field().tokens();
                int at = tokens.sentenceStart(place.first());
                int end = tokens.sentenceEnd(place.last());
                while (at < end) {
                    Figure figure = at >= place.first() && at <= place.last() ? null : figureAt(place.field(), at, end);
                    if (figure != null && seen.add(place.field().name() + tokens.start(at)) && isNew(seen)) {
                        numbers.add(reported(programme, figure, unions, place.field()));
                    }
                    at = figure == null ? at + 1 : figure.last() + 1;
                }
            }
        });
        return numbers;
    }

    private record Figure(int first, int last, double value, String unit) {}

    private static boolean isNew(List<String> seen) {
        return seen.indexOf(seen.get(seen.size() - 1)) == seen.size() - 1;
    }

    private static Figure figureAt(FieldText field, int first, int end) {
        Tokens tokens = field.tokens();
        Double value = valueOf(tokens.written(first));
        if (value == null || isDate(tokens, first)) {
            return null;
        }
        int at = first + 1;
        while (at < end && SCALES.containsKey(nfcLower(tokens.written(at)))) {
            value *= SCALES.get(nfcLower(tokens.written(at)));
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

    private static String nfcLower(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** "696.948" is thousands, "232,3" a decimal, "1.5" (one digit behind the stop) a decimal too; null for words. */
    static Double valueOf(String word) {
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
