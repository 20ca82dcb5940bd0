package vn.diembao.dashboards.digest;

import java.util.List;

/** The parts of a digest that hold texts, in the order of reading. */
enum Part {
    HIGHLIGHTS("Tin nổi bật", "Không có sự việc nổi bật trong kỳ."),
    LEVELS("Tổng Liên đoàn và các cấp công đoàn", ""),
    PROGRAMMES("Chương trình, phong trào", ""),
    WORKERS("Đoàn viên, người lao động, chính sách", ""),
    CRITICAL("Thông tin phản ánh, kiến nghị", "Không có tin bài phản ánh, kiến nghị cần lưu ý trong kỳ."),
    SOCIAL("Mạng xã hội", "");

    /** A text that belongs to several parts is printed in the first of these. */
    static final List<Part> BY_CLAIM = List.of(HIGHLIGHTS, CRITICAL, SOCIAL, PROGRAMMES, LEVELS, WORKERS);

    private final String title;
    private final String whenEmpty;

    Part(String title, String whenEmpty) {
        this.title = title;
        this.whenEmpty = whenEmpty;
    }

    String title() {
        return title;
    }

    /** Said where nothing belongs to it; empty when it is left out then. */
    String whenEmpty() {
        return whenEmpty;
    }
}
