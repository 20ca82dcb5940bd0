package vn.diembao.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A table of broadcasts and cuttings that never were, with sentences of the demo's stories in any order. */
final class EntryRows {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
    private static final LocalDateTime FIRST = LocalDateTime.of(2010, 1, 1, 6, 0);
    private static final List<String> OUTLETS = List.of(
            "VTV;truyền hình;Lao động và Công đoàn",
            "VOV;phát thanh;Đối thoại chính sách",
            "Báo Lao Động;báo in;Công đoàn");
    private static final int BAD_EVERY = 1_000;

    private EntryRows() {}

    /** Writes a table of which one row in a thousand has no title, no programme and a day that is not in the calendar. */
    static void write(Path file, long rows, List<String> sentences) throws IOException {
        Random random = new Random(1);
        try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
            out.write("\uFEFFBáo, đài;Loại hình;Chuyên mục;Tên bài;Thời gian;Tóm tắt;Kênh;Thời lượng\n");
            for (long i = 0; i < rows; i++) {
                String outlet = OUTLETS.get(random.nextInt(OUTLETS.size()));
                boolean bad = i % BAD_EVERY == BAD_EVERY - 1;
                out.write(outlet + ';' + quoted(sentence(sentences, random) + ' ' + i) + ';'
                        + (bad ? "31/02/2020 20:15" : TIME.format(FIRST.plusMinutes(30 * i))) + ';'
                        + quoted(sentence(sentences, random) + '\n' + sentence(sentences, random)) + ";1;15 phút\n");
            }
        }
    }

    private static String sentence(List<String> sentences, Random random) {
        return sentences.get(random.nextInt(sentences.size()));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Rows of so many that cannot be taken. */
    static long bad(long rows) {
        return rows / BAD_EVERY;
    }
}
