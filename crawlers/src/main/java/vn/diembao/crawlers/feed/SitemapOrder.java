package vn.diembao.crawlers.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * In which order the sitemaps of an index are worth reading: the latest lastmod first. Those without one follow, by what
 * their names say ({@code sitemap-names.tsv} and any year and month in them), and then the last first, as an index grows
 * at its end.
 */
final class SitemapOrder {
    private static final Pattern MONTH =
            Pattern.compile("(20\\d\\d)\\D{0,3}?(1[0-2]|0?[1-9])(?:\\D(\\d{1,2}))?(?!\\d)");

    private final Pattern news = names("news");
    private final Pattern other = names("other");

    private record Ranked(SitemapEntry entry, int place, int written) {}

    List<SitemapEntry> sort(List<SitemapEntry> children, LeftOut leftOut) {
        List<Ranked> ranked = new ArrayList<>();
        for (SitemapEntry child : ofArticles(children, leftOut)) {
            ranked.add(new Ranked(child, ranked.size(), written(child.loc())));
        }
        Comparator<Ranked> order = Comparator.comparing(
                        (Ranked r) -> r.entry().modifiedAt(), Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(r -> !news.matcher(r.entry().loc()).find())
                .thenComparing(r -> -r.written())
                .thenComparing(r -> -r.place());
        return ranked.stream().sorted(order).map(Ranked::entry).toList();
    }

    private static Pattern names(String kind) {
        return Pattern.compile(
                TableLines.of("sitemap-names.tsv").stream()
                        .filter(cells -> cells[0].equals(kind))
                        .map(cells -> cells[1])
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE);
    }

    /** What lists sections or pictures is left out, unless the index has nothing else. */
    private List<SitemapEntry> ofArticles(List<SitemapEntry> children, LeftOut leftOut) {
        List<SitemapEntry> kept = children.stream()
                .filter(child -> !other.matcher(child.loc()).find())
                .toList();
        if (kept.isEmpty()) {
            return children;
        }
        children.stream()
                .filter(child -> other.matcher(child.loc()).find())
                .forEach(child -> leftOut.add("sitemaps of no articles", child.loc()));
        return kept;
    }

    /** Year, month and day in the name as one number that grows with time; 0 without any. */
    private static int written(String loc) {
        Matcher found = MONTH.matcher(loc);
        if (!found.find()) {
            return 0;
        }
        int day = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
        return (Integer.parseInt(found.group(1)) * 100 + Integer.parseInt(found.group(2))) * 100 + day;
    }
}
