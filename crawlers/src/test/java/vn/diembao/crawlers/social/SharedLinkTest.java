package vn.diembao.crawlers.social;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SharedLinkTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            https://bao-mau.vn/a.html           | Xem bài                               | https://bao-mau.vn/a.html
            -                                   | Đọc ở https://bao-mau.vn/b.html!      | https://bao-mau.vn/b.html
            -                                   | (https://bao-mau.vn/b?x=1), hay lắm   | https://bao-mau.vn/b?x=1
            https://www.facebook.com/tran.an    | Chia sẻ https://bao-mau.vn/c.html     | https://bao-mau.vn/c.html
            https://m.facebook.com/tran.an      | Không có gì                           | -
            -                                   | https://youtu.be/abc và https://zalo.me/090 | -
            http://ai@bao-mau.vn/               | Không                                 | -
            -                                   | facebook.com.bao-mau.vn               | -
            https://facebook.com.bao-mau.vn/a   | Không phải nền tảng                   | https://facebook.com.bao-mau.vn/a
            """)
    void firstAddressThatLeadsOutOfThePlatformsIsShared(String attached, String text, String shared) {
        assertThat(SharedLink.of(attached, text)).isEqualTo(shared);
    }
}
