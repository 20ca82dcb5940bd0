package vn.diembao.pipeline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class TermFrequenciesTest {
    private static final long OFTEN = TermReader.distinctTerms("", "công")[0];

    private static TermFrequencies counted() {
        TermCounter counter = new TermCounter();
        for (int i = 0; i < 100; i++) {
            counter.add("Công", i % 10 == 0 ? "đoàn đoàn" : "nhân");
        }
        return counter.frequencies();
    }

    @Test
    void takesRareTermsForRarer() {
        TermFrequencies frequencies = counted();
        assertThat(frequencies.texts()).isEqualTo(100);
        assertThat(frequencies.rarity(OFTEN)).isCloseTo(0, within(0.1));
        assertThat(frequencies.rarity(TermReader.distinctTerms("", "đoàn")[0]))
                .isCloseTo(Math.log(101.0 / 11), within(0.1));
        assertThat(frequencies.rarity(TermReader.distinctTerms("", "lạ")[0]))
                .isCloseTo(Math.log(101.0 / 2), within(0.1));
    }

    @Test
    void readsWhatItWrote() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        counted().write(first);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        TermFrequencies.read(new ByteArrayInputStream(first.toByteArray())).write(again);
        assertThat(again.toByteArray()).isEqualTo(first.toByteArray());
    }

    @Test
    void refusesAnotherFile() {
        assertThatThrownBy(() -> TermFrequencies.read(new ByteArrayInputStream(new byte[64])))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> TermFrequencies.read(new ByteArrayInputStream(new byte[3])))
                .isInstanceOf(IOException.class);
    }

    @Test
    void shipsATableOfManyTexts() {
        TermFrequencies shipped = TermFrequencies.load();
        assertThat(shipped.texts()).isGreaterThan(10_000);
        assertThat(shipped.rarity(TermReader.distinctTerms("", "của")[0]))
                .isLessThan(shipped.rarity(TermReader.distinctTerms("", "công")[0]))
                .isLessThan(1.5);
    }
}
