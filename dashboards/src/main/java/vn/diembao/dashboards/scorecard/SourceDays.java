package vn.diembao.dashboards.scorecard;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.diembao.dashboards.form.VietnameseText;

/**
 * On which days a source was read, so that a day on which it was not is no day without articles. That something came of it on a
 * day does not mean that it was read: most of it may be missing.
 */
final class SourceDays {
    private final Frame frame;
    private final Roll roll;
    private final String source;
    private final Set<LocalDate> withTexts;

    /** @param texts how many texts it gave, by day */
    SourceDays(Frame frame, Roll roll, String source, Map<Instant, Long> texts) {
        this.frame = frame;
        this.roll = roll;
        this.source = source;
        this.withTexts = texts.keySet().stream().map(frame::day).collect(toSet());
    }

    /** Days that are over on which it was read. */
    List<LocalDate> read() {
        return frame.days().stream().filter(day -> roll.wasRead(source, day)).toList();
    }

    /** Every day of the frame is over and was read. */
    boolean isWhole() {
        return frame.isOver(frame.last()) && read().size() == frame.days().size();
    }

    /** What to know of the other days, and of those on which it answered with nothing new; empty when all is well. */
    String remark() {
        List<LocalDate> read = read();
        List<LocalDate> unread =
                frame.days().stream().filter(day -> !read.contains(day)).toList();
        List<LocalDate> silent =
                read.stream().filter(day -> !withTexts.contains(day)).toList();
        return Reasons.of(
                unread.isEmpty() ? "" : "không đọc đủ nguồn ngày " + VietnameseText.days(unread),
                silent.isEmpty() ? "" : "nguồn không có tin mới ngày " + VietnameseText.days(silent));
    }

    String whyNothing() {
        if (!roll.sources().contains(source)) {
            return "không có nguồn tin nào đọc báo, trang này";
        }
        return read().isEmpty()
                ? "không đọc đủ nguồn ngày nào trong kỳ"
                : "nguồn trả lời nhưng không có tin bài nào trong kỳ";
    }
}
