package vn.diembao.dashboards.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An issued list of {@link CsvView}, a row a text, or the CSV of a report ({@link ReportView#csv}), a row a figure and several
 * for each text of its list. No line break stands within a row.
 */
final class IssuedCsv implements IssuedFile {
    private static final String ROW_END = "\r\n";
    private static final Pattern CELL = Pattern.compile("\"(?:[^\"]|\"\")*\"");
    /** The apostrophe before what would be a formula. */
    private static final String GUARD = "^'(?=[=+\\-@＝＋－＠])";

    private static final String ADDRESS_COLUMN = CsvView.cell("Đường dẫn");
    private static final String TITLE_COLUMN = CsvView.cell("Tít");
    private static final String LISTED = CsvView.cell(ReportView.APPENDIX);
    private static final String DELETED = CsvView.cell(EditionEraser.DELETED);
    private static final String EMPTY = CsvView.cell("");

    /** Cells of a row of a report: part, table, row, column, value. */
    private static final int REPORT_COLUMNS = 5;

    private static final int ROW = 2;
    private static final int COLUMN = 3;
    private static final int VALUE = 4;

    private List<String> rows;

    IssuedCsv(Path file) throws IOException {
        rows = List.of(Files.readString(file, UTF_8).split(ROW_END, -1));
    }

    @Override
    public Set<String> titles(Set<String> addresses) {
        Set<String> numbers = numbers(addresses);
        return rows.stream()
                .map(IssuedCsv::cells)
                .flatMap(cells -> {
                    boolean told = isListed(cells)
                            ? numbers.contains(cells.get(ROW)) && isTitle(cells)
                            : isText(cells) && names(addresses, cells);
                    return told ? Stream.of(cells.get(isListed(cells) ? VALUE : CsvView.TITLE)) : Stream.empty();
                })
                .map(IssuedCsv::text)
                .collect(toSet());
    }

    @Override
    public int erase(Set<String> addresses, Set<String> titles) {
        Set<String> numbers = numbers(addresses);
        Set<String> named = titles.stream().map(CsvView::cell).collect(toSet());
        List<String> kept = new ArrayList<>();
        int erased = 0;
        for (String row : rows) {
            List<String> cells = cells(row);
            List<String> left = left(cells, addresses, numbers, named);
            boolean changed = !left.equals(cells);
            kept.add(changed ? String.join(";", left) : row);
            erased += changed ? 1 : 0;
        }
        rows = List.copyOf(kept);
        return erased;
    }

    private static List<String> left(
            List<String> cells, Set<String> addresses, Set<String> numbers, Set<String> titles) {
        if (isListed(cells)) {
            return numbers.contains(cells.get(ROW)) ? erasedListed(cells) : cells;
        }
        if (cells.size() == REPORT_COLUMNS) {
            return cells.stream()
                    .map(cell -> titles.contains(cell) ? DELETED : cell)
                    .toList();
        }
        return isText(cells) && names(addresses, cells) ? erased(cells) : cells;
    }

    /** The number stays; the title says what became of the text. */
    private static List<String> erased(List<String> cells) {
        List<String> left = new ArrayList<>(Collections.nCopies(cells.size(), EMPTY));
        left.set(0, cells.get(0));
        left.set(CsvView.TITLE, DELETED);
        return left;
    }

    private static List<String> erasedListed(List<String> cells) {
        List<String> left = new ArrayList<>(cells);
        left.set(VALUE, isTitle(cells) ? DELETED : EMPTY);
        return left;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        out.write(String.join(ROW_END, rows).getBytes(UTF_8));
    }

    /** Numbers, as cells, under which a report lists texts of these addresses. */
    private Set<String> numbers(Set<String> addresses) {
        return rows.stream()
                .map(IssuedCsv::cells)
                .filter(cells -> isListed(cells)
                        && cells.get(COLUMN).equals(ADDRESS_COLUMN)
                        && names(addresses, cells.subList(VALUE, REPORT_COLUMNS)))
                .map(cells -> cells.get(ROW))
                .collect(toSet());
    }

    /** A row of a digest's list, of an earlier release too, which had fewer columns. */
    private static boolean isText(List<String> cells) {
        return cells.size() > REPORT_COLUMNS;
    }

    private static boolean isListed(List<String> cells) {
        return cells.size() == REPORT_COLUMNS && cells.get(0).equals(LISTED);
    }

    private static boolean isTitle(List<String> cells) {
        return cells.get(COLUMN).equals(TITLE_COLUMN);
    }

    /** As they stand, in their quotes. */
    private static List<String> cells(String row) {
        return CELL.matcher(row).results().map(MatchResult::group).collect(Collectors.toList());
    }

    private static String text(String cell) {
        return cell.substring(1, cell.length() - 1).replace("\"\"", "\"").replaceFirst(GUARD, "");
    }

    private static boolean names(Set<String> addresses, List<String> cells) {
        return addresses.stream().anyMatch(address -> cells.contains(CsvView.cell(address)));
    }
}
