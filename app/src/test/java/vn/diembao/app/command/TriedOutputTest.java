package vn.diembao.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.diembao.crawlers.extract.PageTrial;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.fetch.FetchTrial;
import vn.diembao.crawlers.outlet.Selectors;

/** What a page or its server says reaches the terminal as text, never as a command to it. */
final class TriedOutputTest {
    private static final String URL = "https://bao.example/a";
    private static final String RED = "\u001b[31m";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);

    @Test
    void row41ClassesAndIdsAreEscaped() {
        String html = "<p>" + "Công nhân nhận lương đúng hẹn. ".repeat(20) + "</p><div id='" + RED
                + "' class='sidebar a\u202eb'>Đọc thêm tin khác ở bên này.</div>";
        new TriedPage(out).print(PageTrial.of(html, URL, Selectors.NONE));
        assertThat(printed()).contains("left out:", "\\u001b[31m").doesNotContain(RED, "\u202e");
    }

    @Test
    void row41TheTypeOfAnAnswerIsEscaped() {
        FetchResult answer = FetchResult.kept(URL, 200, "text/html;\u009b charset=" + RED, new byte[0], Instant.EPOCH);
        FetchTrial trial = new FetchTrial(
                List.of(new FetchTrial.Hop(URL, "allowed")), answer, List.of(RED), "UTF-8", "", null, "");
        new TriedAnswer(out).print(trial);
        assertThat(printed()).contains("answer:", "charset:").doesNotContain(RED, "\u009b");
    }

    private String printed() {
        return bytes.toString(UTF_8);
    }
}
