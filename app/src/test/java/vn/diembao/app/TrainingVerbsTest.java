package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who calls training without its texts, or wrongly. */
final class TrainingVerbsTest {
    private static final String ROOT = "diembao.root";

    @TempDir
    private Path dir;

    private String root;

    @BeforeEach
    void startsFromTheCheckout() {
        root = System.setProperty(
                ROOT, Path.of("..").toAbsolutePath().normalize().toString());
    }

    @AfterEach
    void leavesNoTrace() {
        if (root == null) {
            System.clearProperty(ROOT);
        } else {
            System.setProperty(ROOT, root);
        }
    }

    @Test
    void trainingWithoutTheTextsNamesEachAndTheWayOut() {
        Path model = dir.resolve("labels.bin");

        Invocation call = Invocation.of("train", "labels", "--shared", dir.toString(), "--out", model.toString());

        assertThat(call.status()).isEqualTo(2);
        assertThat(call.err())
                .contains("cannot read " + dir.resolve("data/labels-train.jsonl") + ": no such file")
                .endsWith("name the directory of the texts with --shared, see docs/models.md");
        assertThat(model).doesNotExist();
    }

    @Test
    void evaluationWithoutTheTextsIsTold() {
        Invocation call = Invocation.of("eval", "gold", "--shared", dir.toString());

        assertThat(call.status()).isEqualTo(2);
        assertThat(call.err()).contains("cannot read " + dir.resolve("eval/gold-dev.jsonl") + ": no such file");
    }

    @Test
    void anUnknownModelIsRefused() {
        Invocation call = Invocation.of("train", "colours");

        assertThat(call.status()).isEqualTo(2);
        assertThat(call.err()).containsExactly("no model \"colours\": there are labels, frequencies");
    }

    @Test
    void anUnknownEvaluationIsRefused() {
        Invocation call = Invocation.of("eval", "colours");

        assertThat(call.status()).isEqualTo(2);
        assertThat(call.err()).singleElement().asString().startsWith("no evaluation \"colours\": there are gold, ");
    }

    @Test
    void oneFoldIsRefused() {
        Invocation call = Invocation.of("eval", "stance", "--folds", "1");

        assertThat(call.status()).isEqualTo(2);
        assertThat(call.err()).containsExactly("--folds must be from 2 to 20");
    }

    @Test
    void outsideACheckoutThereIsNothingToTrainFrom() throws IOException {
        System.setProperty(ROOT, Files.createDirectory(dir.resolve("empty")).toString());

        Invocation call = Invocation.of("eval");

        assertThat(call.status()).isEqualTo(2);
        assertThat(call.err()).singleElement().asString().startsWith("no training sets at ");
    }
}
