package vn.diembao.pipeline.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class GramCountsTest {
    @Test
    void keepsCountsAndFirstPlacesWhileItGrows() {
        GramCounts counts = new GramCounts(16);
        int different = 20_000;
        for (int pass = 0; pass < 3; pass++) {
            for (int i = 0; i < different; i++) {
                counts.add(1, i, 0, 0, Features.place(pass, i, 1));
            }
        }

        Features features = counts.features(new float[0]);

        assertThat(features.grams()).hasSameSizeAs(features.counts()).doesNotHaveDuplicates();
        // Hashes of 32 bits: a handful of 20,000 may meet.
        assertThat(features.grams().length).isBetween(different - 5, different);
        assertThat(Arrays.stream(features.counts()).sum()).isEqualTo(3 * different);
        assertThat(Arrays.stream(features.places()).map(Features::fieldOf)).containsOnly(0);
    }

    @Test
    void spacesAndOrdersOfTokensAreToldApart() {
        GramCounts counts = new GramCounts(16);
        counts.add(1, 5, 6, 0, 0);
        counts.add(1, 6, 5, 0, 0);
        counts.add(2, 5, 6, 0, 0);
        counts.add(1, 5, 0, 6, 0);

        assertThat(counts.features(new float[0]).grams()).hasSize(4);
    }

    @Test
    void placesHoldFieldAndToken() {
        int place = Features.place(2, 70_000, 3);

        assertThat(Features.fieldOf(place)).isEqualTo(2);
        assertThat(Features.tokenOf(place)).isEqualTo(70_000);
        assertThat(Features.lengthOf(place)).isEqualTo(3);
    }

    @Test
    void nothingCountedIsNothing() {
        assertThat(new GramCounts(16).features(new float[] {1}).grams()).isEmpty();
    }
}
