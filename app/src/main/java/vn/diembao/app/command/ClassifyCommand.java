package vn.diembao.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.diembao.app.TaxonomyOption;
import vn.diembao.pipeline.classify.BatchSummary;
import vn.diembao.pipeline.classify.Classifier;
import vn.diembao.pipeline.classify.ClassifyRows;

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

    @Mixin
    private TaxonomyOption taxonomy;

    @Override
    public Integer call() throws Exception {
        Classifier classifier = new Classifier(taxonomy.load());
        BatchSummary summary = files.process((in, out) -> ClassifyRows.run(in, out, classifier, System.err));
        return BatchEnd.report(summary.rows(), summary.bad());
    }
}
