package vn.diembao.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.diembao.pipeline.classify.BatchSummary;
import vn.diembao.pipeline.classify.Classifier;
import vn.diembao.pipeline.classify.ClassifyRows;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/** {@code classify}: labels texts row by row. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = {
            "Label texts.",
            "JSON lines {id, title, text, published?, source?, kind?} in, labels with evidence out."
        })
public final class ClassifyCommand implements Callable<Integer> {
    @Mixin
    private RowFiles files;

    @Override
    public Integer call() throws Exception {
        BatchSummary summary =
                files.process((in, out) -> ClassifyRows.run(in, out, new Classifier(Taxonomy.load()), System.err));
        return BatchEnd.report(summary.rows(), summary.bad());
    }
}
