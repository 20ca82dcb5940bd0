package vn.diembao.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.outlet.OutletCatalog;
import vn.diembao.crawlers.outlet.OutletFiles;
import vn.diembao.crawlers.social.SocialAccess;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.crawlers.warc.WarcConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.pipeline.index.RetryPolicy;
import vn.diembao.pipeline.revisit.RevisitPlan;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;
import vn.diembao.pipeline.taxonomy.TaxonomyException;

/**
 * The settings of the job on a Flink cluster: {@code --key value} pairs, secrets from the environment only.
 *
 * <pre>
 * --sources        directory of source files                        (required)
 * --elasticsearch  http[s]://host:port                              (required; secrets as {@link ElasticsearchConfig} says)
 * --taxonomy       directory of taxonomy files                      (those built in)
 * --limit          continuous | once | until-unchanged              (continuous)
 * --warc           directory of raw pages, the same on every machine (none: they are not kept)
 * --warc-days      days that raw pages stay                          (30)
 * --post-days      days that posts stay                              (90)
 * --clip-months    months that other clips stay                      (24)
 * --letter-days    days that dead letters stay                       (90)
 * --figure-months  months that the account of sources stays          (24)
 * --social         directory of tokens, the key of authors and imports (none: pages of organisations are not read)
 * --run            id of this run in the tally                      (required)
 * --allow-loopback sites on this machine that may be read, as host:port or *.localhost:port, with commas between them;
 *                  for tests, all others are refused                (none)
 * </pre>
 */
final class ClusterSettings {
    private static final String LOOPBACK = "--allow-loopback";
    private static final String SOCIAL = "--social";
    private static final List<String> KEYS = List.of(
            "--sources",
            "--elasticsearch",
            "--taxonomy",
            "--limit",
            "--warc",
            "--warc-days",
            "--post-days",
            "--clip-months",
            "--letter-days",
            "--figure-months",
            SOCIAL,
            "--run",
            LOOPBACK);

    private ClusterSettings() {}

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException naming every problem at once
     */
    static PressJobConfig read(String[] arguments, Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        Map<String, String> given = pairs(arguments, problems);
        for (String key : List.of("--sources", "--elasticsearch", "--run")) {
            if (!given.containsKey(key)) {
                problems.add("missing " + key);
            }
        }
        OutletCatalog catalog = given.containsKey("--sources")
                ? OutletFiles.load(Path.of(given.get("--sources")))
                : new OutletCatalog(List.of(), List.of());
        catalog.problems().forEach(problem -> problems.add(problem.toString()));
        PollLimit limit = limit(given.getOrDefault("--limit", "continuous"), problems);
        WarcConfig warc = warc(given, problems);
        ElasticsearchConfig elasticsearch = elasticsearch(given.get("--elasticsearch"), environment, problems);
        FetchConfig fetch = fetch(given.get(LOOPBACK), environment, problems);
        RetentionPlan retention = retention(given, problems);
        TaxonomyEdition taxonomy = taxonomy(given.get("--taxonomy"), problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return new PressJobConfig(
                catalog.outlets(),
                limit,
                fetch,
                warc,
                elasticsearch,
                taxonomy,
                RetryPolicy.DEFAULT,
                RevisitPlan.STANDARD,
                retention,
                given.get("--run"),
                given.containsKey(SOCIAL) ? SocialAccess.in(Path.of(given.get(SOCIAL))) : SocialAccess.NONE);
    }

    private static Map<String, String> pairs(String[] arguments, List<String> problems) {
        Map<String, String> pairs = new TreeMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!KEYS.contains(arguments[i])) {
                problems.add("unknown setting " + arguments[i] + " (known: " + String.join(", ", KEYS) + ")");
            } else if (i + 1 == arguments.length) {
                problems.add(arguments[i] + " has no value");
            } else {
                pairs.put(arguments[i], arguments[i + 1]);
            }
        }
        return pairs;
    }

    /** Null when there is none or it is wrong, which is then among the problems. */
    private static ElasticsearchConfig elasticsearch(
            String url, Map<String, String> environment, List<String> problems) {
        try {
            return url == null ? null : ElasticsearchConfig.fromEnvironment(url, environment);
        } catch (IllegalArgumentException e) {
            problems.add("--elasticsearch: " + e.getMessage());
            return null;
        }
    }

    /** Null when it is wrong; what is wrong is then among the problems. */
    private static TaxonomyEdition taxonomy(String directory, List<String> problems) {
        try {
            TaxonomyEdition edition =
                    directory == null ? TaxonomyEdition.shipped() : TaxonomyEdition.in(Path.of(directory));
            Taxonomy.load(edition);
            return edition;
        } catch (TaxonomyException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    /** Null when it is wrong; what is wrong is then among the problems. */
    private static FetchConfig fetch(String loopback, Map<String, String> environment, List<String> problems) {
        try {
            FetchConfig fetch = FetchConfig.fromEnvironment(environment);
            return loopback == null ? fetch : fetch.allowing(new TreeSet<>(Arrays.asList(loopback.split(","))));
        } catch (IllegalArgumentException e) {
            problems.add(e.getMessage());
            return null;
        }
    }

    private static WarcConfig warc(Map<String, String> given, List<String> problems) {
        return WarcConfig.in(given.getOrDefault("--warc", ""))
                .forDays(number("--warc-days", WarcConfig.DEFAULT_RETENTION_DAYS, given, problems));
    }

    private static RetentionPlan retention(Map<String, String> given, List<String> problems) {
        RetentionPlan usual = RetentionPlan.STANDARD;
        return new RetentionPlan(
                number("--post-days", usual.postDays(), given, problems),
                number("--clip-months", usual.clipMonths(), given, problems),
                number("--letter-days", usual.letterDays(), given, problems),
                number("--figure-months", usual.figureMonths(), given, problems));
    }

    /** The usual number when that given is wrong, which is then among the problems. */
    private static int number(String key, int usual, Map<String, String> given, List<String> problems) {
        String number = given.getOrDefault(key, Integer.toString(usual));
        if (!number.matches("[1-9][0-9]{0,3}")) {
            problems.add(key + " is a number of " + key.substring(key.lastIndexOf('-') + 1) + " from 1 to 9999");
            return usual;
        }
        return Integer.parseInt(number);
    }

    /** Null when there is none of that name, which is then among the problems. */
    static PollLimit limit(String name, List<String> problems) {
        for (PollLimit limit : PollLimit.values()) {
            if (nameOf(limit).equals(name)) {
                return limit;
            }
        }
        problems.add("--limit is one of "
                + Arrays.stream(PollLimit.values()).map(ClusterSettings::nameOf).collect(Collectors.joining(", ")));
        return null;
    }

    private static String nameOf(PollLimit limit) {
        return limit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
