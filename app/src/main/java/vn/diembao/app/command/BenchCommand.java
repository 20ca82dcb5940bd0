package vn.diembao.app.command;

import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bench}: the benchmarks, each with its baseline in the same run; lists them when none is named. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Run a benchmark, each with its baseline in the same run; without a name list them.",
        subcommands = {
            BenchExtractCommand.class,
            BenchClassifyCommand.class,
            BenchFeedsCommand.class,
            BenchCrawlCommand.class,
            BenchScheduleCommand.class,
            BenchFaultsCommand.class,
            BenchPipelineCommand.class,
            BenchHistoriesCommand.class,
            BenchDigestCommand.class,
            BenchImportCommand.class,
            BenchBoardsCommand.class,
            BenchSearchCommand.class,
            BenchAllCommand.class
        })
public final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.subcommands().forEach((name, command) -> {
            String[] about = command.getCommandSpec().usageMessage().description();
            System.out.printf(Locale.ROOT, "%-8s %s%n", name, String.join(" ", about));
        });
    }
}
