package vn.diembao.pipeline.train;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.diembao.pipeline.learn.ModelWeights;

/** What a model is, learnt from and scores, written between two marks of a Markdown file. */
public final class ModelCard {
    private static final String BEGIN = "<!-- begin labels.bin: written by ./diembao train labels -->";
    private static final String END = "<!-- end labels.bin -->";

    private final Training training;
    private final List<ScoreTable> scores;

    /**
     * A training that is done.
     *
     * @param file the model as it was written
     * @param counts texts by what they were labelled, see {@link ModelTrainer#counts}
     * @param at when it ended
     */
    public record Training(
            ModelWeights weights,
            TrainingFiles files,
            Map<String, Integer> counts,
            long seed,
            Path file,
            Instant at,
            Duration took) {
        public Training {
            requireNonNull(weights, "weights is null");
            requireNonNull(files, "files is null");
            requireNonNull(file, "file is null");
            requireNonNull(at, "at is null");
            requireNonNull(took, "took is null");
            counts = new TreeMap<>(counts);
        }
    }

    public ModelCard(Training training, List<ScoreTable> scores) {
        this.training = requireNonNull(training, "training is null");
        this.scores = List.copyOf(scores);
    }

    /**
     * Puts the card between its marks in {@code page}, at the end when it has none yet.
     *
     * @throws IOException when the page or a file of the training cannot be read or written
     */
    public void writeInto(Path page) throws IOException {
        String text = "# Models\n";
        try {
            text = Files.readString(page);
        } catch (NoSuchFileException e) {
            // The card begins the page.
        }
        String card = BEGIN + "\n" + text() + END;
        int from = text.indexOf(BEGIN);
        int to = text.indexOf(END);
        Files.writeString(
                page,
                from < 0 || to < from
                        ? text + "\n" + card + "\n"
                        : text.substring(0, from) + card + text.substring(to + END.length()));
    }

    private String text() throws IOException {
        StringBuilder text = new StringBuilder();
        addModel(text);
        addFiles(text);
        addCounts(text);
        for (ScoreTable table : scores) {
            addScores(table, text);
        }
        return text.toString();
    }

    private void addModel(StringBuilder text) throws IOException {
        ModelWeights weights = training.weights();
        TrainingFile file = new TrainingFile(training.file(), training.file().toString(), "", "");
        text.append("\n## labels.bin\n\n| | |\n|---|---|\n");
        addRow(text, "version", weights.version());
        addRow(text, "SHA-256 of the file", '`' + file.sha256() + '`');
        addRow(text, "size", String.format(Locale.ROOT, "%,d bytes", Files.size(training.file())));
        addRow(text, "n-grams", String.format(Locale.ROOT, "%,d", weights.grams().length));
        addRow(text, "outputs", Integer.toString(weights.labels().size()));
        addRow(text, "seed", Long.toString(training.seed()));
        addRow(text, "settings", new TreeMap<>(weights.settings()).toString());
        addRow(
                text,
                "trained on",
                training.at().atOffset(ZoneOffset.UTC).toLocalDate().toString());
        addRow(text, "training took", training.took().toSeconds() + " s");
    }

    private void addFiles(StringBuilder text) throws IOException {
        text.append("\n### Learnt from\n\n| file | rows | use | licence | SHA-256 |\n|---|---:|---|---|---|\n");
        for (TrainingFile file : training.files().all()) {
            addRow(
                    text,
                    file.name(),
                    Long.toString(file.rows()),
                    file.use(),
                    file.licence(),
                    '`' + file.sha256() + '`');
        }
    }

    private void addCounts(StringBuilder text) {
        text.append("\n### Texts for each label\n\n| label | texts |\n|---|---:|\n");
        training.counts().forEach((label, count) -> addRow(text, label, count.toString()));
    }

    private static void addScores(ScoreTable table, StringBuilder text) {
        text.append("\n### Scores: ").append(table.name()).append("\n\n");
        text.append(table.of()).append(", ").append(table.texts()).append(" texts; 95 % interval by bootstrap\n\n");
        text.append("| score | value | 95 % interval | cases |\n|---|---:|---|---:|\n");
        for (Score score : table.scores()) {
            String interval = figure(score.low()) + " – " + figure(score.high());
            addRow(text, score.name(), figure(score.value()), interval, Integer.toString(score.cases()));
        }
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static void addRow(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
