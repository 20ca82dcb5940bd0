package vn.diembao.dashboards.board;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.diembao.model.elasticsearch.StoredIndex;

/** What a schema cannot say of a board: fields exist and can do what is asked of them, charts get what they draw. */
final class BoardCheck {
    private final BoardFields fields;
    private final BoardWords words;
    private final String file;
    /** In the order found, each once: the cases of a list may share one. */
    private final Set<String> problems = new LinkedHashSet<>();

    BoardCheck(BoardFields fields, BoardWords words, String file) {
        this.fields = fields;
        this.words = words;
        this.file = file;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    void problem(String place, String message) {
        problems.add(file + ": " + place + ": " + message);
    }

    /** The field, else a problem. */
    Optional<BoardField> field(StoredIndex index, String name, String place) {
        Optional<BoardField> field = fields.of(index, name);
        if (field.isEmpty()) {
            problem(place, "no field \"" + name + "\" of " + index.alias() + " in fields.yaml");
        }
        return field;
    }

    void board(Board board) {
        Set<String> ids = new HashSet<>();
        for (Panel panel : board.panels()) {
            if (!ids.add(panel.id())) {
                problem(panel.id(), "two panels have this id");
            }
            panel(panel);
        }
        for (BoardField control : board.controls()) {
            if (!control.groups()) {
                problem("controls", control.name() + " has no values to choose from");
            }
        }
        texts(board)
                .filter(text -> !Normalizer.isNormalized(text, Normalizer.Form.NFC))
                .forEach(text -> {
                    problem(text, "not NFC: save the file in composed characters");
                });
    }

    private static Stream<String> texts(Board board) {
        return Stream.concat(
                Stream.of(board.title(), board.question()),
                board.panels().stream()
                        .flatMap(p -> Stream.concat(
                                Stream.of(p.title(), p.note()),
                                p.measures().stream().map(Measure::label))));
    }

    private void panel(Panel panel) {
        String place = panel.id();
        filter(panel.index(), panel.filter(), place);
        panel.measures().forEach(measure -> measure(panel, measure));
        grouping(panel, panel.group(), place + ".group");
        grouping(panel, panel.split(), place + ".split");
        String wrong = shape(panel);
        if (!wrong.isEmpty()) {
            problem(place, wrong);
        }
    }

    private static String shape(Panel panel) {
        boolean single = panel.measures().size() == 1;
        boolean overTime = panel.group() instanceof Grouping.Time || panel.group() instanceof Grouping.Hours;
        if (panel.split() != null && (panel.group() == null || panel.group() instanceof Grouping.Hours)) {
            return "a split needs a group other than hours";
        }
        if (panel.split() != null && (!single || panel.split() instanceof Grouping.Hours)) {
            return "a split takes one measure, and is not by hours";
        }
        return switch (panel.chart()) {
            case METRIC -> panel.group() == null && single ? "" : "a metric has one measure and no group";
            case LINE -> overTime ? "" : "a line needs a group over time: every or hours";
            case BAR -> panel.group() != null && panel.split() == null ? "" : "a bar needs a group and no split";
            case STACKED -> panel.split() != null ? "" : "a stacked bar needs group and split";
            case TABLE -> panel.group() != null ? "" : "a table needs a group";
            case GROWTH ->
                panel.group() instanceof Grouping.Terms by
                                && by.order() == Grouping.Order.FALLING
                                && panel.split() == null
                                && counts(panel)
                        ? ""
                        : "growth needs a group by a field, its largest first, a count first and no split";
            case PROGRESS ->
                panel.group() == null && single && counts(panel) && panel.index() == StoredIndex.CLIPS
                        ? ""
                        : "progress is read off clips: it takes no group and no measures";
            case CLOUD, SHARE ->
                panel.group() != null && panel.split() == null && single && !overTime
                        ? ""
                        : "it needs a group that is not over time, one measure and no split";
        };
    }

    private static boolean counts(Panel panel) {
        return panel.measures().get(0).kind() == Measure.Kind.COUNT && !BoardFields.isCurrent(panel.index());
    }

    private void measure(Panel panel, Measure measure) {
        String place = panel.id() + ".measures";
        filter(panel.index(), measure.filter(), place);
        if (measure.field() == null) {
            return;
        }
        field(panel.index(), measure.field(), place).ifPresent(field -> {
            boolean fits =
                    switch (measure.kind()) {
                        case COUNT -> false;
                        case UNIQUE -> field.groups();
                        case SUM -> field.adds();
                        case MAX -> field.adds() || field.tellsTime();
                    };
            if (!fits) {
                problem(place, "no " + measure.kind() + " of " + field.name() + ", it is " + field.type());
            }
        });
        boolean foldable = measure.kind() == Measure.Kind.SUM;
        if (panel.group() instanceof Grouping.Hours && !foldable) {
            problem(place, "hours take counts and sums only");
        }
    }

    private void grouping(Panel panel, Grouping grouping, String place) {
        if (grouping instanceof Grouping.Terms terms) {
            field(panel.index(), terms.field(), place).ifPresent(field -> {
                if (!field.groups()) {
                    problem(place, "no groups by " + field.name() + ", it is " + field.type());
                } else if (field.naming() == BoardField.Naming.CLIP
                        && !panel.chart().isTable()) {
                    problem(place, "only a table can show titles in the place of " + field.name());
                }
            });
        } else if (grouping instanceof Grouping.Cases cases) {
            cases.cases().forEach(one -> filter(panel.index(), one.filter(), place + '.' + cases.name()));
        } else if (grouping != null && BoardFields.isCurrent(panel.index())) {
            problem(place, panel.index().alias() + " holds what is so now, nothing over time");
        }
    }

    private void filter(StoredIndex index, Filter filter, String place) {
        for (Condition condition : filter.conditions()) {
            field(index, condition.field(), place).ifPresent(field -> condition(field, condition, place));
        }
    }

    private void condition(BoardField field, Condition condition, String place) {
        if (condition.asksForAny()) {
            return;
        }
        if (!field.groups()) {
            problem(place, field.name() + " can only be asked for *");
        } else if (field.naming() == BoardField.Naming.WORD) {
            unknown(condition, words.all(field.kind()).keySet())
                    .forEach(value -> problem(place, field.name() + " is never \"" + value + '"'));
        }
    }

    /** Values that nothing known is or begins with. */
    static Stream<String> unknown(Condition condition, Set<String> known) {
        return Stream.concat(
                condition.exact().stream().filter(value -> !known.contains(value)),
                condition.beginnings().stream()
                        .filter(beginning -> known.stream().noneMatch(value -> value.startsWith(beginning))));
    }
}
