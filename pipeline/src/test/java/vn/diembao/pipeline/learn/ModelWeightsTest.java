package vn.diembao.pipeline.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

final class ModelWeightsTest {
    @Test
    void comesBackAsItWasWritten() throws IOException {
        ModelWeights read = ModelWeights.read(new ByteArrayInputStream(bytes(weights(1))));

        assertThat(read).usingRecursiveComparison().isEqualTo(weights(1));
    }

    @Test
    void anotherWeightIsAnotherVersion() {
        assertThat(weights(1).version()).hasSize(8).isNotEqualTo(weights(2).version());
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(bytes(weights(1)))).readAllBytes();

        for (int at = 4; at < plain.length; at++) {
            byte[] damaged = plain.clone();
            damaged[at] ^= 0x40;
            assertThatIOException()
                    .as("byte %d", at)
                    .isThrownBy(() -> ModelWeights.read(new ByteArrayInputStream(packed(damaged))));
        }
    }

    @Test
    void aChangedWeightIsToldByTheChecksum() throws IOException {
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(bytes(weights(1)))).readAllBytes();
        plain[plain.length - 1]++;

        assertThatIOException()
                .isThrownBy(() -> ModelWeights.read(new ByteArrayInputStream(packed(plain))))
                .withMessageContaining("damaged: its content does not fit");
    }

    @Test
    void aFileThatEndsEarlyIsRefused() throws IOException {
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(bytes(weights(1)))).readAllBytes();

        for (int length : new int[] {3, 20, plain.length - 6}) {
            assertThatIOException()
                    .isThrownBy(
                            () -> ModelWeights.read(new ByteArrayInputStream(packed(Arrays.copyOf(plain, length)))));
        }
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        byte[] other = packed(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});

        assertThatIOException()
                .isThrownBy(() -> ModelWeights.read(new ByteArrayInputStream(other)))
                .withMessageContaining("no model file");
        assertThatIOException().isThrownBy(() -> ModelWeights.read(new ByteArrayInputStream(new byte[] {1, 2, 3})));
    }

    @Test
    void aMissingResourceIsNamed() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ModelWeights.load("/models/none.bin"))
                .withMessageContaining("/models/none.bin");
    }

    private static ModelWeights weights(int weight) {
        return new ModelWeights(
                        List.of("relevance:union", "relevance:none"),
                        List.of("one"),
                        Map.of("topics.threshold", 0.25),
                        new int[] {-7, 12},
                        new float[] {1, 1.5f},
                        new byte[] {(byte) weight, 2, -3, 4},
                        new float[] {0.1f, 0.2f},
                        new float[] {0.5f, -0.5f},
                        "")
                .versioned();
    }

    private static byte[] bytes(ModelWeights weights) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        weights.write(out);
        return out.toByteArray();
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
