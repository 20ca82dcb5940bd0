package vn.diembao.pipeline.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Small training sets of our own sentences, as files in a directory of a test. */
final class WrittenSets {
    private static final String GOOD = "Công đoàn Công ty May Sao Mai trao quà và thưởng Tết cho công nhân khó khăn.";
    private static final String BAD = "Công nhân xưởng giày ngừng việc vì công ty nợ lương và nợ bảo hiểm nhiều tháng.";
    private static final String OTHER = "Đội bóng của thành phố thắng trận mở màn trên sân nhà trước đông khán giả.";
    private static final List<String> TEXTS = List.of(GOOD, BAD, OTHER);
    private static final List<String> TONES = List.of("pos", "neg", "neu");
    private static final List<String> LABELS = List.of(
            labels("union", "pos", "pos", "\"cham-lo-phuc-loi\"", ""),
            labels("labour", "neg", "na", "\"tranh-chap-ngung-viec\"", "\"stoppage\""),
            labels("none", "neu", "na", "", ""));

    private final Path directory;

    private WrittenSets(Path directory) {
        this.directory = directory;
    }

    /** @param rows of each file */
    static WrittenSets in(Path directory, int rows) throws IOException {
        WrittenSets sets = new WrittenSets(directory);
        for (String part : List.of(
                "shared/data",
                "shared/eval",
                "project/own",
                "project/pieces",
                "project/sentences",
                "project/evaluation")) {
            Files.createDirectories(directory.resolve(part));
        }
        List<String> articles = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        List<String> own = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int kind = i % TEXTS.size();
            articles.add("{\"id\":\"a" + i + "\"," + text(kind, "bài " + i) + '}');
            answers.add("{\"id\":\"a" + i + "\",\"labels\":" + LABELS.get(kind) + '}');
            String social = i % 2 == 0 ? "press" : "social";
            own.add("{\"id\":\"o" + i + "\",\"kind\":\"" + social + "\",\"published\":\"2024-05-01T08:00:00+07:00\","
                    + text(kind, "mẩu " + i) + ",\"labels\":" + LABELS.get(kind) + '}');
            titles.add("{\"id\":\"t" + i + "\"," + text(kind, "tin " + i) + ",\"tone\":\"" + TONES.get(kind) + "\"}");
        }
        sets.write("shared/data/labour-news.jsonl.gz", articles);
        sets.write("shared/data/background-news.jsonl.gz", List.of());
        sets.write("shared/data/feed-items-2026.jsonl.gz", List.of());
        sets.write("shared/data/labels-train.jsonl", answers);
        sets.write("shared/data/news-tone-danes-train.jsonl", titles);
        sets.write("shared/eval/gold-dev.jsonl", own);
        sets.write("project/labels-read.jsonl", List.of());
        sets.write("project/tones-read.jsonl", List.of());
        sets.write("project/own/o1.jsonl", own);
        sets.write("project/pieces/m1.jsonl", List.of());
        sets.write(
                "project/sentences/s1.jsonl",
                List.of(
                        "{\"id\":\"s1\",\"role\":\"helps\",\"text\":\"" + GOOD + "\"}",
                        "{\"id\":\"s2\",\"role\":\"fails\",\"text\":\"Công đoàn bị tố im lặng.\"}"));
        sets.write(
                "project/roles-read.jsonl",
                List.of("{\"id\":\"a0\",\"roles\":[{\"field\":\"body\",\"start\":0,\"role\":\"helps\"}]}"));
        sets.write("project/evaluation/traps.jsonl", own);
        return sets;
    }

    TrainingSets sets() {
        return new TrainingSets(project(), shared());
    }

    Path project() {
        return directory.resolve("project");
    }

    Path shared() {
        return directory.resolve("shared");
    }

    void write(String name, List<String> lines) throws IOException {
        byte[] bytes = lines.stream()
                .map(line -> line + '\n')
                .reduce("", String::concat)
                .getBytes(UTF_8);
        Path file = directory.resolve(name);
        if (!name.endsWith(".gz")) {
            Files.write(file, bytes);
            return;
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
    }

    private static String text(int kind, String title) {
        return "\"title\":\"" + title + "\",\"text\":\"" + TEXTS.get(kind) + "\"";
    }

    private static String labels(String relevance, String tone, String stance, String topics, String kinds) {
        return "{\"relevance\":\"" + relevance + "\",\"programmes\":[],\"unions\":[],\"event_tone\":\"" + tone
                + "\",\"union_stance\":\"" + stance + "\",\"topics\":[" + topics + "],\"alert\":" + !kinds.isEmpty()
                + ",\"alert_kinds\":[" + kinds + "],\"content_lines\":[]}";
    }
}
