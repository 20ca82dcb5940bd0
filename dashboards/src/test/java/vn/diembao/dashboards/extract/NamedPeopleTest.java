package vn.diembao.dashboards.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedPeopleTest {
    private final NamedPeople people = new NamedPeople(Phrases.load());

    @Test
    void whoIsCalledByTheGivenNameIsKnown() {
        assertThat(people.called("Bà Mẫu cho biết, ông Trần Văn Ví đã gặp anh Dụ."))
                .containsExactly("Mẫu", "Dụ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bà Rịa - Vũng Tàu: 300 công nhân ngừng việc.", "Cô Tô đón đoàn viên ra đảo."})
    void aPlaceIsNobody(String sentence) {
        assertThat(people.called(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ông cho biết công ty đã trả lương.", "Anh và vợ làm cùng xưởng.", "Chị vẫn thuê trọ."})
    void aPronounMeansSomeoneToldBefore(String sentence) {
        assertThat(people.startWithPronoun(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anh và Pháp siết quy định về lao động nhập cư.",
                "Bà Rịa - Vũng Tàu có thêm khu nhà ở cho công nhân.",
                "Chú ý: lịch nghỉ lễ đã thay đổi.",
                "Bác sĩ Trần Thị Mẫu khám cho công nhân.",
                "Anh Trần Văn Mẫu góp tiền giúp bạn."
            })
    void whatOnlyLooksLikeAPronounLeansOnNothing(String sentence) {
        assertThat(people.startWithPronoun(sentence)).isFalse();
    }
}
