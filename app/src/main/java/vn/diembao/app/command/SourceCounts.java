package vn.diembao.app.command;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletFeed;

/** How many outlets and feeds there are, by grade and form: one line. */
final class SourceCounts {
    private SourceCounts() {}

    static String line(List<Outlet> outlets, int problems) {
        List<OutletFeed> feeds =
                outlets.stream().flatMap(outlet -> outlet.feeds().stream()).toList();
        long unfed = outlets.stream().filter(outlet -> outlet.feeds().isEmpty()).count();
        String kinds = by(feeds, OutletFeed::grade) + "; " + by(feeds, OutletFeed::form);
        return Counted.of(outlets.size(), "outlet", "outlets") + ", " + unfed + " without a feed; "
                + Counted.of(feeds.size(), "feed", "feeds") + (feeds.isEmpty() ? "" : " (" + kinds + ")") + "; "
                + Counted.of(problems, "problem", "problems");
    }

    private static <E extends Enum<E>> String by(List<OutletFeed> feeds, Function<OutletFeed, E> trait) {
        Map<E, Long> counts = feeds.stream().collect(groupingBy(trait, TreeMap::new, counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().name().toLowerCase(Locale.ROOT))
                .collect(joining(", "));
    }
}
