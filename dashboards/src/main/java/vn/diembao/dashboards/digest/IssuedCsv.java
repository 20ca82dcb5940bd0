package vn.diembao.dashboards.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An issued list of {@link CsvView}: a row a text, no line break within one. */
final class IssuedCsv implements IssuedFile {
    private static final String ROW_END = "\r\n";

    private List<String> rows;

    IssuedCsv(Path file) throws IOException {
        rows = List.of(Files.readString(file, UTF_8).split(ROW_END, -1));
    }

    @Override
    public int erase(Set<String> addresses) {
        List<String> kept = new ArrayList<>();
        int erased = 0;
        for (String row : rows) {
            boolean named = addresses.stream().anyMatch(address -> row.contains(CsvView.cell(address)));
            kept.add(named ? CsvView.cell(EditionEraser.DELETED) : row);
            erased += named ? 1 : 0;
        }
        rows = List.copyOf(kept);
        return erased;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        out.write(String.join(ROW_END, rows).getBytes(UTF_8));
    }
}
