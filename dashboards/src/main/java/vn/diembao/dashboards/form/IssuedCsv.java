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
import java.util.regex.Pattern;

/** An issued list of {@link CsvView}: a row a text, no line break within one. */
final class IssuedCsv implements IssuedFile {
    private static final String CELL_END = "\";";
    private static final String ROW_END = "\r\n";
    /** The fourth cell. */
    private static final Pattern TITLE = Pattern.compile("^(?:\"(?:[^\"]|\"\")*\";){3}\"((?:[^\"]|\"\")*)\";");
    /** The apostrophe before what would be a formula. */
    private static final String GUARD = "^'(?=[=+\\-@＝＋－＠])";

    private List<String> rows;

    IssuedCsv(Path file) throws IOException {
        rows = List.of(Files.readString(file, UTF_8).split(ROW_END, -1));
    }

    @Override
    public Set<String> titles(Set<String> addresses) {
        return rows.stream()
                .filter(row -> names(addresses, row))
                .flatMap(row -> TITLE.matcher(row).results())
                .map(title -> title.group(1).replace("\"\"", "\"").replaceFirst(GUARD, ""))
                .collect(toSet());
    }

    @Override
    public int erase(Set<String> addresses, Set<String> titles) {
        List<String> kept = new ArrayList<>();
        int erased = 0;
        for (String row : rows) {
            boolean named = names(addresses, row);
            kept.add(named ? erased(row) : row);
            erased += named ? 1 : 0;
        }
        rows = List.copyOf(kept);
        return erased;
    }

    /** The number stays; the title says what became of the text. */
    private static String erased(String row) {
        String number = row.substring(0, row.indexOf(CELL_END) + 1);
        List<String> cells = new ArrayList<>(Collections.nCopies(CsvView.COLUMNS, CsvView.cell("")));
        cells.set(0, number);
        cells.set(CsvView.TITLE, CsvView.cell(EditionEraser.DELETED));
        return String.join(";", cells);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        out.write(String.join(ROW_END, rows).getBytes(UTF_8));
    }

    private static boolean names(Set<String> addresses, String row) {
        return addresses.stream().anyMatch(address -> row.contains(CsvView.cell(address)));
    }
}
