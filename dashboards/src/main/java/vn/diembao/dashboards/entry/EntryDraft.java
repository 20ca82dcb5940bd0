package vn.diembao.dashboards.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A form as it was sent, right or wrong. What is looked at here is what a browser would have looked at; the rest is said by
 * whoever takes the row in.
 *
 * @param cells by the names of {@link #FIELDS}; what was not filled in is empty
 */
public record EntryDraft(Map<String, String> cells) {
    /** Names of the form's fields, in the order of the table's columns. */
    public static final List<String> FIELDS =
            List.of("outlet", "kind", "slot", "title", "time", "summary", "place", "duration", "link");

    /** Kinds as the table calls them. */
    public static final List<String> KINDS = List.of("báo in", "truyền hình", "phát thanh");

    /** An empty form. */
    public static final EntryDraft EMPTY = of(field -> "");

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_SUMMARY = 10_000;

    public EntryDraft {
        cells = Map.copyOf(cells);
    }

    /** @param field value of a field, null when it was not sent */
    public static EntryDraft of(UnaryOperator<String> field) {
        return new EntryDraft(FIELDS.stream().collect(Collectors.toMap(name -> name, name -> {
            String value = field.apply(name);
            return value == null ? "" : value.strip();
        })));
    }

    /** The value of a field. */
    public String cell(String field) {
        return cells.get(field);
    }

    /**
     * What an editor has to put right, one sentence each, in Vietnamese.
     *
     * @param outlets names that may stand there; empty for any
     */
    public List<String> problems(Set<String> outlets, Instant now) {
        List<String> problems = new ArrayList<>();
        if (cell("outlet").isEmpty() || !(outlets.isEmpty() || outlets.contains(cell("outlet")))) {
            problems.add("Hãy chọn báo, đài trong danh mục.");
        }
        if (!KINDS.contains(cell("kind"))) {
            problems.add("Hãy chọn loại hình.");
        }
        if (cell("title").isEmpty() && cell("slot").isEmpty()) {
            problems.add("Hãy ghi tên tin, bài hoặc chuyên mục.");
        }
        if (!isPast(cell("time"), now)) {
            problems.add("Hãy ghi ngày giờ đã đăng, phát.");
        }
        for (String field : FIELDS) {
            if (cell(field).length() > (field.equals("summary") ? LONGEST_SUMMARY : LONGEST_LINE)) {
                problems.add("Có ô dài quá mức: tóm tắt nhiều nhất " + LONGEST_SUMMARY + " ký tự, ô khác "
                        + LONGEST_LINE + ".");
                break;
            }
        }
        return problems;
    }

    private static boolean isPast(String time, Instant now) {
        try {
            return !LocalDateTime.parse(time).atZone(VIETNAM).toInstant().isAfter(now);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
