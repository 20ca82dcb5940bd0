package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who tend the boards see. */
final class BoardsVerbsTest {
    @TempDir
    private Path dir;

    @Test
    void theFileForKibanaIsUpToDateByteForByte() throws IOException {
        Path file = dir.resolve("boards.ndjson");
        Invocation call = Invocation.of("boards", "export", "--out", file.toString());
        assertThat(call.err()).singleElement().asString().startsWith("wrote " + file + ", ");
        assertThat(call.status()).isZero();
        assertThat(file)
                .as("run ./diembao boards export after a change of boards or taxonomy")
                .hasSameBinaryContentAs(Installation.kibanaBoards());
    }

    @Test
    void shippedBoardsPass() {
        Invocation call = Invocation.of("boards", "check");
        assertThat(call.out()).matches("7 boards, \\d+ panels, 0 problems\\R");
        assertThat(call.err()).isEmpty();
        assertThat(call.status()).isZero();
    }

    @Test
    void boardsOfOthersDoNotOverwriteTheShippedFile() {
        Invocation export = Invocation.of("boards", "export", dir.toString());
        assertThat(export.status()).isEqualTo(2);
        assertThat(export.err()).contains("boards of another directory need --out FILE.ndjson");
    }

    @Test
    void problemsAreToldLineByLineAndFailTheCheck() throws IOException {
        Files.writeString(dir.resolve("a.yaml"), "id: a\ntitle: A\nquestion: A\npanel: []\n");
        Invocation check = Invocation.of("boards", "check", dir.toString());
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out().lines())
                .containsExactlyInAnyOrder(
                        "a.yaml:4: unknown key \"panel\"",
                        "a.yaml:1: \"panels\" is missing",
                        "0 boards, 0 panels, 2 problems");
        Invocation export = Invocation.of("boards", "export", dir.toString(), "--out", dir + "/x.ndjson");
        assertThat(export.status()).isEqualTo(2);
        assertThat(export.err()).contains("a.yaml:4: unknown key \"panel\"");
        assertThat(dir.resolve("x.ndjson")).doesNotExist();
    }
}
