package vn.diembao.pipeline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AggregatorsTest {
    @ParameterizedTest
    @CsvSource({
        "baomoi.com, true",
        "BAOMOI.COM, true",
        "en.vietnam.vn, true",
        "vietnam-vn, true",
        "congdoanvietnam.vn, false",
        "vn, false",
        "laodong.vn, false",
        "'', false",
        ", false"
    })
    void knowsSitesThatCarryTheArticlesOfOthers(String source, boolean expected) {
        assertThat(Aggregators.load().contain(source)).isEqualTo(expected);
    }
}
