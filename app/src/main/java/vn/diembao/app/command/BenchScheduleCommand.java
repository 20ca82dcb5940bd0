package vn.diembao.app.command;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.CommandException;
import vn.diembao.app.bench.CrawlPlan;
import vn.diembao.app.bench.Figure;
import vn.diembao.app.bench.ScheduleBenchmark;

/** {@code bench schedule}: how well each host's delay is kept, also beside a host that hangs. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description =
                "How well the crawler keeps each host's delay, fetching only, reading too, and with one that hangs.")
public final class BenchScheduleCommand implements Callable<Integer> {
    @Option(names = "--hosts", defaultValue = "200", description = "Hosts (${DEFAULT-VALUE}).")
    private int hosts;

    @Option(names = "--pages", defaultValue = "20", description = "Pages of each host (${DEFAULT-VALUE}).")
    private int pages;

    @Option(names = "--delay", defaultValue = "PT2S", description = "Between two requests (${DEFAULT-VALUE}).")
    private Duration delay;

    @Mixin
    private BenchOutput output;

    @Override
    public Integer call() throws IOException {
        return output.run(this::measure);
    }

    List<Figure> measure() throws IOException {
        return benchmark().run(System::nanoTime);
    }

    private ScheduleBenchmark benchmark() {
        try {
            return new ScheduleBenchmark(new CrawlPlan(hosts, pages, delay));
        } catch (IllegalArgumentException e) {
            throw CommandException.wrong(e.getMessage());
        }
    }
}
