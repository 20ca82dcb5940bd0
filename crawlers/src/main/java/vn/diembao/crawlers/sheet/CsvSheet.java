package vn.diembao.crawlers.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.ReaderInputStream;
import vn.diembao.model.RowLines;

/**
 * Text tables as Excel and LibreOffice write them (RFC 4180 with another separator): a byte order mark, a first line
 * {@code sep=;}, cells in quotes over several lines. A quote that is never closed spoils its own row and not the rest of the
 * file: after 200 lines it is taken for a slip, and reading goes on with the next line. Not thread-safe.
 */
final class CsvSheet implements AutoCloseable {
    private static final int MOST_LINES = 200;
    private static final int MOST_CHARS = 200_000;
    private static final String SEPARATORS = ";\t,";
    private static final String TOLD_SEPARATOR = "sep=";

    private final RowLines lines;
    private final Deque<RowLines.Row> ahead = new ArrayDeque<>();
    private char separator;
    private CSVFormat format;

    private CsvSheet(RowLines lines) {
        this.lines = lines;
    }

    static CsvSheet open(InputStream in) throws IOException {
        BufferedInputStream marked = new BufferedInputStream(in);
        marked.mark(2);
        int first = marked.read();
        int second = marked.read();
        marked.reset();
        CsvSheet sheet = new CsvSheet(new RowLines(utf8(marked, first, second)));
        sheet.learnSeparator();
        return sheet;
    }

    private static InputStream utf8(InputStream in, int first, int second) throws IOException {
        if (first == 0xFF && second == 0xFE) {
            return transcoded(in, UTF_16LE);
        }
        return first == 0xFE && second == 0xFF ? transcoded(in, UTF_16BE) : in;
    }

    private static InputStream transcoded(InputStream in, Charset charset) throws IOException {
        return ReaderInputStream.builder()
                .setReader(new InputStreamReader(in, charset))
                .setCharset(UTF_8)
                .get();
    }

    /** As the first line tells, else the one that stands in it most often. */
    private void learnSeparator() throws IOException {
        RowLines.Row first = lines.next();
        String text = first == null || first.text() == null ? "" : first.text();
        boolean told = text.startsWith(TOLD_SEPARATOR) && text.length() == TOLD_SEPARATOR.length() + 1;
        separator = told ? text.charAt(TOLD_SEPARATOR.length()) : mostFrequent(text);
        if (first != null && !told) {
            ahead.add(first);
        }
        format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreSurroundingSpaces(true)
                .get();
    }

    private static char mostFrequent(String head) {
        char best = SEPARATORS.charAt(0);
        long most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            long count = head.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /** The next row, null at the end. */
    SheetRow next() throws IOException {
        RowLines.Row first = take();
        if (first == null) {
            return null;
        }
        if (first.problem() != null) {
            return SheetRow.bad(first.number(), SheetFault.NOT_UTF8);
        }
        StringBuilder text = new StringBuilder(first.text());
        List<RowLines.Row> further = new ArrayList<>();
        for (boolean open = leavesOpen(first.text(), false); open; ) {
            RowLines.Row more = further.size() < MOST_LINES && text.length() < MOST_CHARS ? take() : null;
            if (more == null || more.problem() != null) {
                giveBack(further, more);
                return SheetRow.bad(first.number(), SheetFault.OPEN_QUOTE);
            }
            further.add(more);
            text.append('\n').append(more.text());
            open = leavesOpen(more.text(), true);
        }
        return parsed(first.number(), text.toString());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private RowLines.Row take() throws IOException {
        return ahead.isEmpty() ? lines.next() : ahead.poll();
    }

    private void giveBack(List<RowLines.Row> taken, RowLines.Row last) {
        if (last != null) {
            ahead.addFirst(last);
        }
        for (int i = taken.size() - 1; i >= 0; i--) {
            ahead.addFirst(taken.get(i));
        }
    }

    /** True when a cell goes on in the next line; a quote opens one only where a cell begins. */
    private boolean leavesOpen(String line, boolean open) {
        boolean quoted = open;
        boolean begins = !open;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"') {
                boolean doubled = i + 1 < line.length() && line.charAt(i + 1) == '"';
                i += doubled ? 1 : 0;
                quoted = doubled;
            } else if (begins && c == '"') {
                quoted = true;
                begins = false;
            } else if (!quoted) {
                begins = c == separator || (begins && c == ' ');
            }
        }
        return quoted;
    }

    private SheetRow parsed(long line, String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> records = parser.getRecords();
            return SheetRow.of(
                    line, records.isEmpty() ? List.of() : records.get(0).toList());
        } catch (UncheckedIOException e) {
            return SheetRow.bad(line, SheetFault.BAD_QUOTE);
        }
    }
}
