package vn.diembao.dashboards.board;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.diembao.model.Term;

/** What definitions say of programmes, bodies, topics and content lines against those there are: a slip there finds nothing for ever. */
public final class TermCheck {
    private static final List<String> NAMED_IN_THE_ID = List.of("l3:", "l4:");
    /** Sources are configured anew at any time. */
    private static final String SOURCE = "source";

    private final BoardFields fields = BoardFields.load();
    private final Map<String, Set<String>> ids;

    private TermCheck(List<Term> terms) {
        ids = terms.stream()
                .collect(Collectors.groupingBy(Term::kind, Collectors.mapping(Term::id, Collectors.toSet())));
    }

    /**
     * Values of filters that no term has, {@code board/panel: what}, each once; empty when all is well.
     *
     * @param terms of the taxonomy
     */
    public static List<String> of(List<Board> boards, List<Term> terms) {
        TermCheck check = new TermCheck(terms);
        Set<String> problems = new LinkedHashSet<>();
        for (Board board : boards) {
            for (Panel panel : board.panels()) {
                conditions(panel)
                        .flatMap(condition -> check.unknown(panel, condition))
                        .forEach(problem -> problems.add(board.id() + '/' + panel.id() + ": " + problem));
            }
        }
        return List.copyOf(problems);
    }

    private Stream<String> unknown(Panel panel, Condition condition) {
        Optional<BoardField> field = fields.of(panel.index(), condition.field())
                .filter(one ->
                        one.naming() == BoardField.Naming.TERM && !one.kind().equals(SOURCE))
                .filter(one -> !condition.asksForAny());
        return field.stream()
                .flatMap(one -> BoardCheck.unknown(condition, ids.getOrDefault(one.kind(), Set.of())))
                .filter(value -> NAMED_IN_THE_ID.stream().noneMatch(value::startsWith))
                .map(value -> condition.field() + " is never \"" + value + '"');
    }

    private static Stream<Condition> conditions(Panel panel) {
        List<Filter> filters = new ArrayList<>(List.of(panel.filter()));
        panel.measures().forEach(measure -> filters.add(measure.filter()));
        Stream.of(Optional.ofNullable(panel.group()), Optional.ofNullable(panel.split()))
                .flatMap(Optional::stream)
                .filter(Grouping.Cases.class::isInstance)
                .flatMap(grouping -> ((Grouping.Cases) grouping).cases().stream())
                .forEach(one -> filters.add(one.filter()));
        return filters.stream().flatMap(filter -> filter.conditions().stream());
    }
}
