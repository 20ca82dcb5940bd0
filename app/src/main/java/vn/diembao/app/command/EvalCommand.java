package vn.diembao.app.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.diembao.app.CommandException;
import vn.diembao.app.TaxonomyOption;
import vn.diembao.pipeline.classify.Classifier;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.train.Evaluation;
import vn.diembao.pipeline.train.GroupEvaluation;
import vn.diembao.pipeline.train.ModelTrainer;
import vn.diembao.pipeline.train.ScoreTable;

/** {@code eval}: how good labels, stories and copies are. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = {
            "Score labels, stories and copies, each score with its 95 %% interval.",
            "gold and traps label texts that nothing learns from; the others learn anew by folds, which takes minutes."
        })
public final class EvalCommand implements Callable<Integer> {
    private static final int MOST_FOLDS = 20;
    private static final List<String> ALL = Stream.concat(Evaluation.NAMES.stream(), GroupEvaluation.NAMES.stream())
            .toList();

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description =
                    "gold, traps, stories, copies, relevance, tone, stance, topics, alert, news-tone or roles; all for every one (default: gold traps).")
    private List<String> names = List.of(Evaluation.GOLD, Evaluation.TRAPS);

    @Option(names = "--folds", paramLabel = "N", defaultValue = "5", description = "Into how many (default: 5).")
    private int folds;

    @Option(names = "--json", description = "One JSON object a table.")
    private boolean json;

    @Mixin
    private TrainingOption training;

    @Mixin
    private TaxonomyOption taxonomyOption;

    @Override
    public Integer call() throws IOException {
        List<String> asked = names.contains("all") ? ALL : names;
        check(asked);
        training.files();
        Consumer<ScoreTable> printer = table -> ScoreTablePrinter.print(table, json, System.out);
        GroupEvaluation groups = new GroupEvaluation(training.shared(), ModelTrainer.SEED);
        for (String name : asked) {
            if (GroupEvaluation.NAMES.contains(name)) {
                printer.accept(groups.of(name));
            }
        }
        labels(asked.stream().filter(Evaluation.NAMES::contains).toList(), printer);
        return 0;
    }

    private void labels(List<String> asked, Consumer<ScoreTable> printer) throws IOException {
        if (asked.isEmpty()) {
            return;
        }
        Evaluation evaluation = new Evaluation(training.sets(), ModelTrainer.SEED);
        Taxonomy taxonomy = taxonomyOption.load();
        for (String name : asked) {
            if (isOfClassifier(name)) {
                printer.accept(evaluation.ofClassifier(name, new Classifier(taxonomy)::classify));
            }
        }
        List<String> learning =
                asked.stream().filter(name -> !isOfClassifier(name)).toList();
        evaluation.byFolds(learning, taxonomy, folds, System.err::println, printer);
    }

    private void check(List<String> asked) {
        for (String name : asked) {
            if (!ALL.contains(name)) {
                throw CommandException.wrong("no evaluation \"" + name + "\": there are " + String.join(", ", ALL));
            }
        }
        if (folds < 2 || folds > MOST_FOLDS) {
            throw CommandException.wrong("--folds must be from 2 to " + MOST_FOLDS);
        }
    }

    private static boolean isOfClassifier(String name) {
        return name.equals(Evaluation.GOLD) || name.equals(Evaluation.TRAPS);
    }
}
