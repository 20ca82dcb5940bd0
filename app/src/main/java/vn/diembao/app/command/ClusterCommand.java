package vn.diembao.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.CommandException;
import vn.diembao.pipeline.classify.BatchSummary;
import vn.diembao.pipeline.copy.Aggregators;
import vn.diembao.pipeline.story.ClusterRows;
import vn.diembao.pipeline.story.StoryKeeper;
import vn.diembao.pipeline.story.TermFrequencies;

/** {@code cluster}: groups articles into stories row by row. */
@Command(
        name = "cluster",
        mixinStandardHelpOptions = true,
        description = {
            "Group articles into stories and find copies.",
            "JSON lines {id, title, text, published?, source?, kind?} in, {id, story, duplicate_of} out."
        })
public final class ClusterCommand implements Callable<Integer> {
    @Mixin
    private RowFiles files;

    @Option(
            names = "--remember",
            paramLabel = "N",
            description = "Articles kept in mind, about 5 kB each (default: 30000).")
    private int remembered = StoryKeeper.REMEMBERED;

    @Override
    public Integer call() throws Exception {
        if (remembered < 1) {
            throw CommandException.wrong("--remember must be 1 or more");
        }
        StoryKeeper keeper = new StoryKeeper(TermFrequencies.load(), Aggregators.load(), remembered);
        BatchSummary summary = files.process((in, out) -> ClusterRows.run(in, out, keeper, System.err));
        return BatchEnd.report(summary.rows(), summary.bad());
    }
}
