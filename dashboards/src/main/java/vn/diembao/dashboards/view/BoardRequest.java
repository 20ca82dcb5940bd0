package vn.diembao.dashboards.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.board.BoardField;

/**
 * What a reader asks of a board, as the address of the page says it: the same question has the same address.
 *
 * @param days the days up to now; 0 where {@code from} and {@code to} are given
 * @param from first day, null where {@code days} count
 * @param to last day, null where {@code days} count
 * @param chosen values by field, of the board's controls only, sorted; fields without one are left out
 */
public record BoardRequest(int days, LocalDate from, LocalDate to, Map<String, List<String>> chosen) {
    static final String DAYS = "days";
    static final String FROM = "from";
    static final String TO = "to";

    /** Five years: as many as a board may show at first. */
    private static final int MOST_DAYS = 1_830;

    private static final int MOST_VALUES = 60;
    private static final int LONGEST_VALUE = 200;

    public BoardRequest {
        chosen = Map.copyOf(chosen);
    }

    /**
     * Reads the parameters of an address; those the board has no control for are passed over.
     *
     * @throws BoardRefusedException when a day is none, the days are too many, or too much is chosen
     */
    public static BoardRequest of(Board board, Map<String, List<String>> parameters) {
        Map<String, List<String>> chosen = new TreeMap<>();
        int count = 0;
        for (BoardField control : board.controls()) {
            List<String> values = new ArrayList<>(new TreeSet<>(parameters.getOrDefault(control.name(), List.of())));
            values.removeIf(value -> value.isBlank() || value.length() > LONGEST_VALUE);
            if (!values.isEmpty()) {
                chosen.put(control.name(), List.copyOf(values));
                count += values.size();
            }
        }
        if (count > MOST_VALUES) {
            throw new BoardRefusedException("Chọn nhiều quá: nhiều nhất " + MOST_VALUES + " mục lọc một lần.");
        }
        LocalDate from = day(first(parameters, FROM));
        LocalDate to = day(first(parameters, TO));
        int days = days(first(parameters, DAYS), board.days());
        if (from == null && to == null) {
            return new BoardRequest(days, null, null, chosen);
        }
        LocalDate first = from == null ? to.minusDays(days - 1L) : from;
        LocalDate last = to == null ? from.plusDays(days - 1L) : to;
        if (last.isBefore(first)) {
            throw new BoardRefusedException("Ngày bắt đầu phải trước hoặc trùng ngày kết thúc.");
        }
        if (first.plusDays(MOST_DAYS).isBefore(last)) {
            throw new BoardRefusedException("Khoảng thời gian dài quá: nhiều nhất 5 năm.");
        }
        return new BoardRequest(0, first, last, chosen);
    }

    List<String> values(BoardField field) {
        return chosen.getOrDefault(field.name(), List.of());
    }

    /** The parameters of the same choice over other days, without a question mark. */
    String address(int lastDays) {
        List<String> pairs = new ArrayList<>();
        pairs.add(DAYS + '=' + lastDays);
        new TreeMap<>(chosen)
                .forEach((field, values) ->
                        values.forEach(value -> pairs.add(field + '=' + URLEncoder.encode(value, UTF_8))));
        return String.join("&", pairs);
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    private static int days(String text, int usual) {
        if (text.isEmpty()) {
            return usual;
        }
        try {
            int days = Integer.parseInt(text);
            if (days >= 1 && days <= MOST_DAYS) {
                return days;
            }
        } catch (NumberFormatException e) {
            // Told below like a number out of bounds.
        }
        throw new BoardRefusedException("Số ngày không đúng: từ 1 đến " + MOST_DAYS + '.');
    }

    private static LocalDate day(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1990 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Told below like a day out of bounds.
        }
        throw new BoardRefusedException("Ngày không đúng: hãy chọn ngày trên lịch.");
    }
}
