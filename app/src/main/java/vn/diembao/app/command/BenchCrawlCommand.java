package vn.diembao.app.command;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.bench.CrawlBenchmark;
import vn.diembao.app.bench.CrawlPlan;
import vn.diembao.app.bench.Figure;

/** {@code bench crawl}: how fast the crawler is when nothing makes it wait. */
@Command(
        name = "crawl",
        mixinStandardHelpOptions = true,
        description = "The crawler on a local site without a delay: pages a second against a bare download.")
public final class BenchCrawlCommand implements Callable<Integer> {
    @Option(names = "--hosts", defaultValue = "200", description = "Hosts (${DEFAULT-VALUE}).")
    private int hosts;

    @Option(names = "--pages", defaultValue = "50", description = "Pages of each host (${DEFAULT-VALUE}).")
    private int pages;

    @Option(names = "--rounds", defaultValue = "1", description = "Rounds that count (${DEFAULT-VALUE}).")
    private int rounds;

    @Mixin
    private BenchOutput output;

    @Override
    public Integer call() throws IOException {
        return output.run(this::measure);
    }

    List<Figure> measure() throws IOException {
        BenchOutput.requirePositive("--hosts", hosts);
        BenchOutput.requirePositive("--pages", pages);
        BenchOutput.requirePositive("--rounds", rounds);
        return new CrawlBenchmark(new CrawlPlan(hosts, pages, Duration.ZERO)).run(rounds, System::nanoTime);
    }
}
