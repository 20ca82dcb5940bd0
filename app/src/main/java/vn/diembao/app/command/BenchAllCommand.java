package vn.diembao.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bench all}: every benchmark as it runs without options. */
@Command(name = "all", mixinStandardHelpOptions = true, description = "All of them, as they run without options.")
public final class BenchAllCommand implements Callable<Integer> {
    @Mixin
    private BenchOutput output;

    @Override
    public Integer call() throws IOException {
        BenchPipelineCommand pipeline = CommandLine.populateCommand(new BenchPipelineCommand());
        return output.run(
                CommandLine.populateCommand(new BenchExtractCommand())::measure,
                CommandLine.populateCommand(new BenchClassifyCommand())::measure,
                CommandLine.populateCommand(new BenchFeedsCommand())::measure,
                CommandLine.populateCommand(new BenchCrawlCommand())::measure,
                CommandLine.populateCommand(new BenchScheduleCommand())::measure,
                pipeline::measure,
                pipeline::delay);
    }
}
