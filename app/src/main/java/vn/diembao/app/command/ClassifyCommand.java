package vn.diembao.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.diembao.app.CommandException;
import vn.diembao.pipeline.classify.BatchSummary;
import vn.diembao.pipeline.classify.ClassifyRows;
import vn.diembao.pipeline.classify.Classifier;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/** {@code classify}: labels texts row by row. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = "Label texts: JSON lines {id, title, text, published?, source?, kind?} in, labels with evidence out.")
public final class ClassifyCommand implements Callable<Integer> {
    @Option(names = "--in", required = true, paramLabel = "FILE.jsonl", description = "Rows to label.")
    private Path in;

    @Option(names = "--out", required = true, paramLabel = "FILE.jsonl", description = "Labelled rows.")
    private Path out;

    @Override
    public Integer call() throws Exception {
        if (!Files.isReadable(in) || Files.isDirectory(in)) {
            throw CommandException.wrong("cannot read " + in);
        }
        BatchSummary summary = ClassifyRows.run(in, out, new Classifier(Taxonomy.load()), System.err);
        return BatchEnd.report(summary.rows(), summary.bad());
    }
}
