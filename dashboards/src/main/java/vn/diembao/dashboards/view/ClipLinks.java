package vn.diembao.dashboards.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.diembao.dashboards.board.BoardField;
import vn.diembao.dashboards.board.BoardFields;
import vn.diembao.dashboards.board.Condition;
import vn.diembao.dashboards.board.Filter;
import vn.diembao.dashboards.board.Grouping;
import vn.diembao.dashboards.board.Panel;
import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * Addresses of searches that find the very clips a figure counts. Where a search cannot ask for the same there is no link: one
 * that finds more or fewer would make the reader doubt both.
 */
final class ClipLinks {
    private static final String SEARCH = "/search";
    private static final String CLIP = "/clips/";

    private final BoardFields fields;
    private final Period period;
    private final List<Condition> chosen;

    /** @param chosen by the reader, on top of what the panel itself looks at */
    ClipLinks(BoardFields fields, Period period, Map<String, List<String>> chosen) {
        this.fields = fields;
        this.period = period;
        this.chosen = chosen.entrySet().stream()
                .map(one -> new Condition(one.getKey(), true, one.getValue()))
                .toList();
    }

    /** To the clips of a group; of a clip that names a group, to itself. Empty for none. */
    String of(Panel panel, String group) {
        boolean clip = panel.group() instanceof Grouping.Terms terms
                && fields.of(panel.index(), terms.field()).orElseThrow().naming() == BoardField.Naming.CLIP;
        return clip ? CLIP + URLEncoder.encode(group, UTF_8) : of(panel, group, null, Filter.NONE);
    }

    /**
     * To the clips of a group that also pass a filter. Empty for none.
     *
     * @param group key of the row; not looked at in a panel without groups
     * @param part key of the part, null without a split
     */
    String of(Panel panel, String group, String part, Filter measure) {
        if (panel.index() != StoredIndex.CLIPS) {
            return "";
        }
        SearchQuery query = new SearchQuery();
        query.addAll(panel.filter().conditions());
        query.addAll(chosen);
        query.addAll(measure.conditions());
        add(query, panel.group(), group);
        add(query, part == null ? null : panel.split(), part);
        Optional<Period> days = days(panel.group(), group).flatMap(one -> within(one, panel, part));
        return days.flatMap(query::address)
                .map(address -> SEARCH + '?' + address)
                .orElse("");
    }

    private static void add(SearchQuery query, Grouping grouping, String key) {
        if (grouping instanceof Grouping.Terms terms) {
            query.addAll(List.of(new Condition(terms.field(), true, List.of(key))));
        } else if (grouping instanceof Grouping.Cases cases) {
            cases.cases().stream()
                    .filter(one -> one.key().equals(key))
                    .forEach(one -> query.add(cases.name(), key, one.filter().conditions()));
        } else if (grouping instanceof Grouping.Hours) {
            query.refuse();
        }
    }

    /** The days of a step, else all. */
    private Optional<Period> days(Grouping group, String key) {
        if (!(group instanceof Grouping.Time time)) {
            return Optional.of(period);
        }
        LocalDate first = LocalDate.parse(key);
        LocalDate last =
                switch (time.every()) {
                    case DAY -> first;
                    case WEEK -> first.plusDays(6);
                    case MONTH -> first.plusMonths(1).minusDays(1);
                };
        boolean apart = last.isBefore(period.from()) || first.isAfter(period.to());
        return apart ? Optional.empty() : Optional.of(new Period(first, last).within(period));
    }

    /** A split by time narrows the days further. */
    private Optional<Period> within(Period days, Panel panel, String part) {
        if (part == null || !(panel.split() instanceof Grouping.Time)) {
            return Optional.of(days);
        }
        return days(panel.split(), part)
                .filter(one -> !one.to().isBefore(days.from()) && !one.from().isAfter(days.to()))
                .map(one -> one.within(days));
    }
}
