package vn.diembao.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.diembao.app.CommandException;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.faults.FaultBench;
import vn.diembao.app.faults.FaultKind;
import vn.diembao.app.faults.OutcomeTable;
import vn.diembao.app.faults.PlannedFault;

/** {@code bench faults}: runs killed at random moments, each against a run that nothing happened to. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description = "Kill -9 at seeded moments; every run must leave the clips of a run without a fault.")
public final class BenchFaultsCommand implements Callable<Integer> {
    private static final int HOSTS = 10;

    @Option(names = "--runs", defaultValue = "20", description = "Runs with a kill (${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the first run's moment (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--kinds",
            split = ",",
            paramLabel = "KIND",
            defaultValue = "taskmanager,jobmanager,elasticsearch,process",
            description = "What is killed, in turn, with commas between them (${DEFAULT-VALUE}).")
    private List<FaultKind> kinds;

    @Option(names = "--articles", defaultValue = "150", description = "Articles that a run reads (${DEFAULT-VALUE}).")
    private int articles;

    @Option(
            names = "--pace",
            paramLabel = "ISO-8601",
            defaultValue = "PT1S",
            description = "Time a feed takes for an article more (${DEFAULT-VALUE}).")
    private Duration pace;

    @Option(
            names = "--limit",
            paramLabel = "ISO-8601",
            defaultValue = "PT5M",
            description = "Longest time a run may take (${DEFAULT-VALUE}).")
    private Duration limit;

    @Option(names = "--json", description = "Print a JSON object for each run instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        try (FaultBench bench = open(settings())) {
            boolean same =
                    bench.run(PlannedFault.plan(seed, runs, kinds, articles), new OutcomeTable(json, System.out));
            return same ? 0 : 1;
        }
    }

    private static FaultBench open(FaultBench.Settings settings) throws IOException {
        Path work = DiembaoHome.fromEnvironment().prepare().work("faults");
        return new FaultBench(settings, work, System.err, System::nanoTime);
    }

    private FaultBench.Settings settings() {
        BenchOutput.requirePositive("--runs", runs);
        try {
            return new FaultBench.Settings(articles, HOSTS, pace, limit, Boolean.getBoolean("diembao.terminal"));
        } catch (IllegalArgumentException e) {
            throw CommandException.wrong(e.getMessage());
        }
    }
}
