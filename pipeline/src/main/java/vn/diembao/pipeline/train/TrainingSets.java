package vn.diembao.pipeline.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.diembao.model.ArticleKind;
import vn.diembao.pipeline.classify.ClassifierInput;
import vn.diembao.pipeline.text.Syllables;

/**
 * The texts and answers the models learn from: our own writing and our readers' answers from the project, the texts of
 * others from a directory beside it.
 */
public final class TrainingSets {
    /** Articles were labelled by their first characters. */
    private static final int READ_CHARS = 2800;

    private static final String GOLD = "eval/gold-dev.jsonl";
    private static final String TRAPS = "evaluation/traps.jsonl";
    private static final int TONE_CHARS = 150;
    private static final int BACKGROUND_SHARE = 3;

    private final Path project;
    private final Path shared;
    private final NewsTexts news;

    /**
     * @param project directory of our own sets
     * @param shared directory of the texts of others: {@code data/…}, {@code eval/…}
     */
    public TrainingSets(Path project, Path shared) {
        this.project = project;
        this.shared = shared;
        this.news = new NewsTexts(shared.resolve("data"));
    }

    /** All that is learnt from, with {@code labelled} as the texts that have answers. */
    TrainingTable.Texts texts(List<Sample> labelled) throws IOException {
        RoleSets roles = new RoleSets(project);
        return new TrainingTable.Texts(labelled, unlabelled(), roles.sentences(), roles.answers());
    }

    /** Labelled articles and posts, the readers' own and ours. */
    List<Sample> labelled() throws IOException {
        List<Sample> samples = new ArrayList<>();
        addAnswers(samples, shared.resolve("data/labels-train.jsonl"), "labels-train");
        addAnswers(samples, project.resolve("labels-read.jsonl"), "labels-read");
        for (Path file : files(project.resolve("own"))) {
            samples.addAll(own(file));
        }
        for (Path file : files(project.resolve("pieces"))) {
            samples.addAll(own(file));
        }
        return samples;
    }

    /** What is learnt from: the labelled texts, each post once more as somebody writes it without diacritics. */
    List<Sample> taught() throws IOException {
        List<Sample> taught = new ArrayList<>();
        for (Sample sample : labelled()) {
            addWithBare(taught, sample);
        }
        return taught;
    }

    /** A text, and a post once more without diacritics. */
    static void addWithBare(List<Sample> samples, Sample sample) {
        samples.add(sample);
        if (sample.input().kind() == ArticleKind.SOCIAL) {
            samples.add(bare(sample));
        }
    }

    /** The double-read articles; nothing learns from them. */
    List<Sample> gold() throws IOException {
        return own(shared.resolve(GOLD));
    }

    /** Our own written traps; nothing learns from them. */
    List<Sample> traps() throws IOException {
        return own(project.resolve(TRAPS));
    }

    /** The double-read articles with every field of their answers. */
    List<GradedText> gradedGold() throws IOException {
        return graded(shared.resolve(GOLD));
    }

    /** Our own traps with every field of their answers. */
    List<GradedText> gradedTraps() throws IOException {
        return graded(project.resolve(TRAPS));
    }

    private static List<GradedText> graded(Path file) throws IOException {
        List<GradedText> texts = new ArrayList<>();
        for (JsonNode row : JsonRows.read(file)) {
            texts.add(new GradedText(own(row), row.path("labels")));
        }
        return texts;
    }

    /** Titles whose tone a reader told: a public set first, then our readers'. */
    List<Sample> tones() throws IOException {
        List<Sample> samples = new ArrayList<>(publicTones());
        for (JsonNode row : JsonRows.read(project.resolve("tones-read.jsonl"))) {
            String id = row.path("id").asText();
            JsonNode text = news.text(id);
            if (text != null) {
                samples.add(new Sample(
                        id,
                        "tones-read",
                        input(text.path("title").asText(), text.path("text").asText(), TONE_CHARS),
                        Answer.ofTone(row.path("tone").asText())));
            }
        }
        return samples;
    }

    /** The public set of titles with a human tone label (DANeS). */
    List<Sample> publicTones() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (JsonNode row : JsonRows.read(shared.resolve("data/news-tone-danes-train.jsonl"))) {
            samples.add(new Sample(
                    row.path("id").asText(),
                    "news-tone-danes",
                    input(row.path("title").asText(), row.path("text").asText(), Integer.MAX_VALUE),
                    Answer.ofTone(row.path("tone").asText())));
        }
        return samples;
    }

    /** Texts without answers, for the company that words keep. */
    List<Sample> unlabelled() throws IOException {
        List<Sample> samples = new ArrayList<>();
        int background = 0;
        for (Map.Entry<String, JsonNode> article : news.articles().entrySet()) {
            JsonNode row = article.getValue();
            boolean labour = row.path(NewsTexts.LABOUR).asBoolean();
            if (labour || background++ % BACKGROUND_SHARE == 0) {
                samples.add(new Sample(
                        article.getKey(),
                        "unlabelled",
                        input(row.path("title").asText(), row.path("text").asText(), READ_CHARS),
                        null));
            }
        }
        return samples;
    }

    /** The same text as somebody writes it who leaves the diacritics out. */
    static Sample bare(Sample sample) {
        ClassifierInput input = sample.input();
        return new Sample(
                sample.id() + Sample.BARE,
                sample.set(),
                new ClassifierInput(
                        Syllables.withoutDiacritics(input.title()),
                        "",
                        Syllables.withoutDiacritics(input.body()),
                        input.publishedAt(),
                        input.kind()),
                sample.answer());
    }

    /** Files of rows in a directory, by name. */
    static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private void addAnswers(List<Sample> samples, Path file, String set) throws IOException {
        for (JsonNode row : JsonRows.read(file)) {
            JsonNode text = news.text(row.path("id").asText());
            if (text != null) {
                samples.add(new Sample(
                        row.path("id").asText(),
                        set,
                        input(text.path("title").asText(), text.path("text").asText(), READ_CHARS),
                        Answer.of(row.path("labels"))));
            }
        }
    }

    /** Rows that hold their text. */
    static List<Sample> own(Path file) throws IOException {
        List<Sample> samples = new ArrayList<>();
        String set = file.getFileName().toString().replace(".jsonl", "");
        for (JsonNode row : JsonRows.read(file)) {
            samples.add(new Sample(row.path("id").asText(), set, own(row), Answer.of(row.path("labels"))));
        }
        return samples;
    }

    private static ClassifierInput own(JsonNode row) {
        String published = row.path("published").asText("");
        Instant at =
                published.isBlank() ? null : OffsetDateTime.parse(published).toInstant();
        ArticleKind kind = row.path("kind").asText().equals("social") ? ArticleKind.SOCIAL : ArticleKind.PRESS;
        return new ClassifierInput(
                row.path("title").asText(), "", row.path("text").asText(), at, kind);
    }

    private static ClassifierInput input(String title, String text, int most) {
        String first = text.length() <= most ? text : text.substring(0, most);
        return new ClassifierInput(title, "", first, null, ArticleKind.PRESS);
    }
}
