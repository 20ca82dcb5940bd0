package vn.diembao.pipeline.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.text.Tokens;

/**
 * Reads the numbers of a field that count something: "696.948 sáng kiến", "hơn 2 triệu sáng kiến", "2.400/3.000 sáng
 * kiến", "232,3 %", "sáu nghìn đoàn viên". Dates, hours, numbers of documents and telephones, ranges ("từ 300 đến 500
 * suất") and numbers without a unit are left out.
 */
final class FigureReader {
    static final String UNITS = "units";

    private static final double LEAST_GOAL = 100;
    /** "15/9 công nhân" is a day. */
    private static final double MONTHS = 12;

    /** "210 triệu anh em góp" is a sum: no union has so many members. */
    private static final double MOST_PEOPLE = 1e8;

    private static final String PEOPLE = "người";
    private static final double MOST_OF_GOAL = 20;
    private static final Set<String> BOUNDS = Set.of("duoi", "tu");
    private static final Set<String> SUM_ENDS = Set.of("tu", "cho", "de", "va", "con", "nua", "tien");
    private static final Set<String> ORDERS = Set.of(
            "ngay", "thang", "nam", "quy", "so", "dieu", "khoan", "khoa", "thu", "quan", "luc", "phuong", "to", "bac",
            "dot", "lan", "ky", "hang", "tang", "ma", "lo", "khu");

    private final Tokens tokens;
    private static final Set<String> SHARE_OF = Set.of("trong", "co");
    private static final Set<String> COUNTS_NOTHING = Set.of(Figure.SHARE, Figure.MONEY);

    private String counted;
    private final Map<Integer, Match> units = new HashMap<>();

    FigureReader(FieldText field) {
        this.tokens = field.tokens();
        for (Match unit : field.of(UNITS)) {
            units.merge(unit.first(), unit, (one, other) -> other.last() > one.last() ? other : one);
        }
    }

    /** Figures that begin at or behind {@code start} and end before {@code end}, in their order. */
    List<Figure> between(int start, int end) {
        List<Figure> figures = new ArrayList<>();
        int at = start;
        while (at < end) {
            Quantity number = Quantity.at(tokens, at, end);
            if (number == null) {
                at++;
                continue;
            }
            int next = number.last() + 1;
            if (isPlainNumber(number, start, end)) {
                Quantity goal =
                        isMark(next, end, "/") || isOutOf(next, end) ? Quantity.at(tokens, next + 1, end) : null;
                if (goal == null) {
                    addFigure(figures, number, end);
                } else {
                    addPair(figures, number, goal, end);
                    next = goal.last() + 1;
                }
            }
            at = Math.max(
                    next,
                    figures.isEmpty() ? next : figures.get(figures.size() - 1).last() + 1);
        }
        return figures;
    }

    private void addFigure(List<Figure> figures, Quantity number, int end) {
        Figure figure = figure(number, end);
        figure = figure != null ? figure : bare(number, end);
        if (figure != null && !opensRange(number, end)) {
            figures.add(figure);
            counted = COUNTS_NOTHING.contains(figure.unit()) ? counted : figure.unit();
        }
    }

    private void addPair(List<Figure> figures, Quantity result, Quantity goal, int end) {
        Figure set = figure(goal, end);
        if (set == null || result.value() > goal.value() * MOST_OF_GOAL || goal.value() <= MONTHS) {
            return;
        }
        if (goal.value() < LEAST_GOAL) {
            figures.add(new Figure(result.first(), set.last(), result.value(), set.unit(), false));
        } else {
            figures.add(new Figure(result.first(), set.last(), result.value(), set.unit(), true));
            figures.add(new Figure(goal.first(), set.last(), goal.value(), set.unit(), true));
        }
    }

    /** "ngành dệt 5.000 sáng kiến, ngành giáo dục 2.200": the unit is said once. */
    private Figure bare(Quantity number, int end) {
        int next = number.last() + 1;
        boolean alone = next >= end || (!tokens.isWord(next) && !tokens.isWritten(next, "/"));
        return counted != null && alone && number.grouped()
                ? new Figure(number.first(), number.last(), number.value(), counted, false)
                : null;
    }

    private Figure figure(Quantity number, int end) {
        int next = number.last() + 1;
        if (isMark(next, end, Figure.SHARE)) {
            return new Figure(number.first(), next, number.value(), Figure.SHARE, false);
        }
        if (number.isMoney()) {
            return new Figure(number.first(), number.last(), number.value(), Figure.MONEY, false);
        }
        Match unit = units.get(next);
        boolean people = unit != null && unit.id().equals(PEOPLE) && number.value() > MOST_PEOPLE;
        if (unit != null && !people && unit.last() < end && !tokens.is(next, Tokens.DASHED)) {
            return new Figure(number.first(), unit.last(), number.value(), unit.id(), false);
        }
        boolean alone = next >= end || !tokens.isWord(next) || SUM_ENDS.contains(Quantity.bare(tokens, next));
        return people || number.isBillions() || (number.isMillions() && alone) || (number.isThousands() && alone)
                ? new Figure(number.first(), number.last(), number.value(), Figure.MONEY, false)
                : null;
    }

    private boolean isPlainNumber(Quantity number, int start, int end) {
        int before = number.first() - 1;
        if (before >= start && tokens.isWritten(before, "/")) {
            return false;
        }
        boolean ordinal = before >= start && number.isOrdinal() && ORDERS.contains(Quantity.bare(tokens, before));
        boolean bound = before > start && BOUNDS.contains(Quantity.bare(tokens, before));
        return !ordinal
                && !bound
                && number.value() > 0
                && !(number.isYear() && !units.containsKey(number.last() + 1))
                && number.last() < end;
    }

    /** "300 đến 500 suất", "300-500 suất": neither number was reached. */
    private boolean opensRange(Quantity number, int end) {
        int before = number.first() - 1;
        if (before > 0 && Quantity.bare(tokens, before).equals("den") && endsNumber(before - 1)) {
            return true;
        }
        if (before > 0 && Quantity.bare(tokens, before).equals("len") && endsNumber(before - 1)) {
            return true;
        }
        if (before >= 0 && tokens.is(number.first(), Tokens.DASHED) && Quantity.at(tokens, before, end) != null) {
            return true;
        }
        int next = number.last() + 1;
        return next + 1 < end
                && Quantity.at(tokens, next + 1, end) != null
                && (tokens.is(next, Tokens.DASHED)
                        || Quantity.bare(tokens, next).equals("den"));
    }

    private boolean endsNumber(int at) {
        for (int first = at; first >= 0 && first > at - Quantity.LONGEST; first--) {
            Quantity number = Quantity.at(tokens, first, at + 1);
            if (number != null && number.last() == at) {
                return true;
            }
        }
        Match unit = units.get(at);
        return unit != null && at > 0 && Quantity.at(tokens, at - 1, at) != null;
    }

    private boolean isOutOf(int at, int end) {
        return at < end && Quantity.bare(tokens, at).equals("tren");
    }

    private boolean isMark(int at, int end, String mark) {
        return at < end && tokens.isWritten(at, mark);
    }

    /** True when what is counted stands right behind the figure: "90% đoàn viên". */
    boolean countsBehind(Figure figure) {
        if (SHARE_OF.contains(Quantity.bare(tokens, Math.min(figure.last() + 1, tokens.size() - 1)))) {
            return true;
        }
        return units.containsKey(figure.last() + 1);
    }
}
