package vn.diembao.crawlers.sheet;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Shows dates of cells in ISO 8601, whatever the cell's own style is: that one may say month before day. A time of day alone
 * keeps the parts that its style shows, for {@code 15:00} is told otherwise than {@code 15:00:00}.
 */
final class XlsxTimes extends DataFormatter {
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final boolean from1904;

    XlsxTimes(boolean from1904) {
        super(Locale.ROOT);
        this.from1904 = from1904;
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String formatString) {
        boolean date = DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value);
        return date ? shown(value, formatString) : super.formatRawCellContents(value, formatIndex, formatString);
    }

    private String shown(double value, String style) {
        LocalDateTime time = DateUtil.getLocalDateTime(value, from1904, true);
        if (value < 1) {
            return (style.toLowerCase(Locale.ROOT).contains("s") ? SECOND : MINUTE).format(time);
        }
        boolean wholeDay = value == Math.rint(value);
        return wholeDay ? DAY.format(time) : FULL.format(time);
    }
}
