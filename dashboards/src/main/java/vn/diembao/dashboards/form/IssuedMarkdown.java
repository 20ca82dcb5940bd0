package vn.diembao.dashboards.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was issued of {@link MarkdownView} and {@link SlipView}. */
final class IssuedMarkdown implements IssuedFile {
    private static final Pattern LINK = Pattern.compile("\\[((?:[^\\]\\\\]|\\\\.)*)]\\(<([^>]*)>\\)");
    private static final Pattern NUMBER = Pattern.compile("^\\*\\*[0-9]+\\\\\\.\\*\\* ");
    private static final List<String> OF_THE_ITEM = List.of("> ", "*Vì sao: ");
    private static final String ROW = "| ";
    private static final String CELL_END = " |";

    private List<String> paragraphs;

    IssuedMarkdown(Path file) throws IOException {
        paragraphs = List.of(Files.readString(file, UTF_8).split("\n\n", -1));
    }

    @Override
    public Set<String> titles(Set<String> addresses) {
        return paragraphs.stream()
                .flatMap(paragraph -> LINK.matcher(paragraph).results())
                .filter(link -> addresses.contains(link.group(2)))
                .map(link -> MarkdownView.unescape(link.group(1)))
                .collect(toSet());
    }

    @Override
    public int erase(Set<String> addresses, Set<String> read) {
        Set<String> titles = read.stream().map(MarkdownView::escape).collect(toSet());
        List<String> kept = new ArrayList<>();
        int erased = 0;
        boolean within = false;
        for (String paragraph : paragraphs) {
            Matcher number = NUMBER.matcher(paragraph);
            if (number.find() && names(addresses, paragraph)) {
                kept.add(number.group() + EditionEraser.DELETED);
                within = true;
                erased++;
            } else if (!within || OF_THE_ITEM.stream().noneMatch(paragraph::startsWith)) {
                within = false;
                long lines = paragraph
                        .lines()
                        .filter(line -> names(addresses, line) || isRowOf(titles, line) || quotes(titles, line))
                        .count();
                erased += Math.toIntExact(lines);
                kept.add(lines == 0 ? paragraph : erasedLines(addresses, titles, paragraph));
            }
        }
        paragraphs = List.copyOf(kept);
        return erased;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        out.write(String.join("\n\n", paragraphs).getBytes(UTF_8));
    }

    private static String erasedLines(Set<String> addresses, Set<String> titles, String paragraph) {
        return paragraph
                .lines()
                .map(line -> names(addresses, line) || quotes(titles, line)
                        ? erasedLine(addresses, line)
                        : erasedRow(titles, line))
                .collect(joining("\n"));
    }

    /** Of a table only the number stays. */
    private static String erasedLine(Set<String> addresses, String line) {
        if (!line.startsWith(ROW)) {
            return "- " + EditionEraser.DELETED + '.';
        }
        List<String> cells = List.of(
                line.substring(ROW.length(), line.length() - CELL_END.length()).split(" \\| ", -1));
        return cells.stream()
                .skip(1)
                .map(cell -> names(addresses, cell) ? EditionEraser.DELETED : "")
                .collect(joining(" | ", ROW + cells.get(0) + CELL_END + ' ', CELL_END));
    }

    private static boolean quotes(Set<String> titles, String line) {
        return line.startsWith("- ") && titles.stream().anyMatch(title -> line.contains(Quotation.of(title)));
    }

    private static String erasedRow(Set<String> titles, String line) {
        return titles.stream()
                .map(title -> ROW + title + CELL_END)
                .filter(line::startsWith)
                .findFirst()
                .map(cell -> ROW + EditionEraser.DELETED + CELL_END + line.substring(cell.length()))
                .orElse(line);
    }

    private static boolean isRowOf(Set<String> titles, String line) {
        return !erasedRow(titles, line).equals(line);
    }

    private static boolean names(Set<String> addresses, String text) {
        return LINK.matcher(text).results().anyMatch(link -> addresses.contains(link.group(2)));
    }
}
