package vn.diembao.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.model.PostFormat;

final class DemoExportsTest {
    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2025-07-07T22:00:00+07:00");

    @TempDir
    private Path folder;

    @Test
    void videoKeepsItsNumberWhateverComesOutBeforeIt() throws IOException {
        List<DemoScript.Post> posts = List.of(post("Muộn", MONDAY.plusHours(1)), post("Sớm", MONDAY.minusHours(1)));
        assertThat(links(posts, MONDAY))
                .singleElement()
                .isEqualTo(links(posts, MONDAY.plusDays(1)).get(1));
    }

    private List<String> links(List<DemoScript.Post> posts, OffsetDateTime evening) throws IOException {
        Path table = folder.resolve("video.csv");
        DemoExports.write(table, "congdoanmau", posts, evening.toInstant());
        return Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private static DemoScript.Post post(String text, OffsetDateTime published) {
        return new DemoScript.Post("trang", text, published, null, text, PostFormat.VIDEO, null, null, 1, 1, 1);
    }
}
