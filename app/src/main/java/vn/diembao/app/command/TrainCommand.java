package vn.diembao.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.diembao.app.CommandException;
import vn.diembao.app.Installation;
import vn.diembao.app.TaxonomyOption;
import vn.diembao.pipeline.classify.Classifier;
import vn.diembao.pipeline.learn.LabelModel;
import vn.diembao.pipeline.learn.ModelWeights;
import vn.diembao.pipeline.story.TermFrequencies;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.train.Evaluation;
import vn.diembao.pipeline.train.FrequencyCount;
import vn.diembao.pipeline.train.ModelCard;
import vn.diembao.pipeline.train.ModelTrainer;
import vn.diembao.pipeline.train.ScoreTable;
import vn.diembao.pipeline.train.TrainingFiles;

/** {@code train}: learns a model anew and writes its card. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Train a model from labelled texts and write its card.",
            "Equal texts, taxonomy and seed give an equal file. It takes some minutes and 3 GB."
        })
public final class TrainCommand implements Callable<Integer> {
    private static final String LABELS = "labels";
    private static final String FREQUENCIES = "frequencies";

    @Parameters(
            paramLabel = "NAME",
            description = "Which model: labels, or frequencies: how rare terms are, for stories; it has no card.")
    private String name;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the model goes; replaced (default: the one of the next build).")
    private Path out;

    @Option(
            names = "--card",
            paramLabel = "FILE.md",
            description = "Where its card goes (default: docs/models.md; with --out, beside the model).")
    private Path card;

    @Option(names = "--seed", paramLabel = "N", description = "Of the latent directions (default: 1929).")
    private long seed = ModelTrainer.SEED;

    @Mixin
    private TrainingOption training;

    @Mixin
    private TaxonomyOption taxonomyOption;

    @Override
    public Integer call() throws IOException {
        if (name.equals(FREQUENCIES)) {
            return countFrequencies();
        }
        if (!name.equals(LABELS)) {
            throw CommandException.wrong("no model \"" + name + "\": there are " + LABELS + ", " + FREQUENCIES);
        }
        TrainingFiles files = training.files();
        Path model = out == null ? shipped(ModelTrainer.FILE) : out;
        Path page = card == null ? pageOf(model) : card;
        requirePlace(model);
        requirePlace(page);
        Taxonomy taxonomy = taxonomyOption.load();
        Clock clock = Clock.systemUTC();
        Instant began = clock.instant();
        Consumer<String> progress = System.err::println;
        ModelTrainer trainer = ModelTrainer.prepare(training.sets(), taxonomy, seed, progress);
        ModelWeights weights = trainer.train();
        try (OutputStream file = Files.newOutputStream(model)) {
            weights.write(file);
        }
        Instant ended = clock.instant();
        System.err.println("wrote " + model + ", version " + weights.version());
        ModelCard.Training done = new ModelCard.Training(
                weights, files, trainer.counts(), seed, model, ended, Duration.between(began, ended));
        new ModelCard(done, scores(taxonomy, weights)).writeInto(page);
        System.err.println("wrote its card into " + page);
        return 0;
    }

    private int countFrequencies() throws IOException {
        Path table = out == null ? shipped(TermFrequencies.FILE) : out;
        requirePlace(table);
        TermFrequencies frequencies = FrequencyCount.of(training.shared());
        try (OutputStream file = Files.newOutputStream(table)) {
            frequencies.write(file);
        }
        System.err.println("wrote " + table + ", " + frequencies.texts() + " texts");
        return 0;
    }

    private static Path shipped(Path name) throws IOException {
        Path model = Installation.project().resolve(name);
        Files.createDirectories(model.getParent());
        return model;
    }

    /** A model on trial leaves the page of the shipped one alone. */
    private Path pageOf(Path model) {
        return out == null
                ? Installation.project().resolve("docs").resolve("models.md")
                : model.resolveSibling(model.getFileName() + ".md");
    }

    private List<ScoreTable> scores(Taxonomy taxonomy, ModelWeights weights) throws IOException {
        Evaluation evaluation = new Evaluation(training.sets(), ModelTrainer.SEED);
        Classifier classifier = new Classifier(taxonomy, new LabelModel(weights));
        List<ScoreTable> scores = new ArrayList<>();
        for (String set : List.of(Evaluation.GOLD, Evaluation.TRAPS)) {
            ScoreTable table = evaluation.ofClassifier(set, classifier::classify);
            ScoreTablePrinter.print(table, false, System.out);
            scores.add(table);
        }
        return scores;
    }

    /** Refuses a file that cannot be written before minutes of training. */
    private static void requirePlace(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw CommandException.wrong("cannot write " + file + ": it is a directory");
        }
        if (!Files.isDirectory(directory)) {
            throw CommandException.wrong("cannot write " + file + ": no directory " + directory);
        }
    }
}
