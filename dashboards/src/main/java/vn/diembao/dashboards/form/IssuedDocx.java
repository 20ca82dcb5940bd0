package vn.diembao.dashboards.form;

import static java.util.stream.Collectors.toSet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** What was issued of {@link DocxView} and {@link SlipView}. */
final class IssuedDocx implements IssuedFile {
    private static final String ITEM = "Heading3";
    private static final String SUGGESTION = "Suggestion";

    /** Paragraphs that follow the title of an item. */
    private static final Set<String> OF_THE_ITEM = Set.of("Meta", "Small", "Extract", "Related");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    private final byte[] file;
    private byte[] erased;

    IssuedDocx(Path file) throws IOException {
        this.file = Files.readAllBytes(file);
        erased = this.file;
    }

    @Override
    public Set<String> titles(Set<String> addresses) throws IOException {
        try (InputStream in = new ByteArrayInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            return Stream.concat(
                            document.getParagraphs().stream(), rows(document).flatMap(IssuedDocx::paragraphs))
                    .flatMap(paragraph -> titles(paragraph, addresses, document).stream())
                    .collect(toSet());
        }
    }

    @Override
    public int erase(Set<String> addresses, Set<String> titles) throws IOException {
        try (InputStream in = new ByteArrayInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            List<XWPFParagraph> named = document.getParagraphs().stream()
                    .filter(paragraph -> !titles(paragraph, addresses, document).isEmpty())
                    .toList();
            List<XWPFTableRow> listed = rows(document)
                    .filter(row -> paragraphs(row).anyMatch(paragraph -> !titles(paragraph, addresses, document)
                            .isEmpty()))
                    .toList();
            named.forEach(paragraph -> erase(paragraph, document));
            listed.forEach(row -> eraseListed(row, document));
            int more = eraseCells(titles, document) + eraseSuggestions(titles, document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            erased = out.toByteArray();
            return named.size() + listed.size() + more;
        }
    }

    @Override
    public void write(OutputStream out) throws IOException {
        out.write(erased);
    }

    private static void erase(XWPFParagraph paragraph, XWPFDocument document) {
        boolean item = ITEM.equals(paragraph.getStyle());
        if (item) {
            removeRest(document.getPosOfParagraph(paragraph), document);
        }
        // The first run is the number, or the dash of a list.
        clear(paragraph, 1, document);
        DocxPaper.run(paragraph, item ? EditionEraser.DELETED : EditionEraser.DELETED + '.');
    }

    /** A line of the full list: only the number stays. */
    private static void eraseListed(XWPFTableRow row, XWPFDocument document) {
        for (XWPFTableCell cell :
                row.getTableCells().subList(1, row.getTableCells().size())) {
            for (XWPFParagraph paragraph : cell.getParagraphs()) {
                boolean title = paragraph.getRuns().stream().anyMatch(XWPFHyperlinkRun.class::isInstance);
                clear(paragraph, 0, document);
                if (title) {
                    DocxPaper.run(paragraph, EditionEraser.DELETED);
                }
            }
        }
    }

    private static void clear(XWPFParagraph paragraph, int from, XWPFDocument document) {
        for (int run = paragraph.getRuns().size() - 1; run >= from; run--) {
            if (paragraph.getRuns().get(run) instanceof XWPFHyperlinkRun link) {
                document.getPackagePart().removeRelationship(link.getHyperlinkId());
            }
            paragraph.removeRun(run);
        }
    }

    private static int eraseCells(Set<String> titles, XWPFDocument document) {
        Set<String> printed = titles.stream().map(IssuedDocx::printed).collect(toSet());
        List<XWPFParagraph> cells = rows(document)
                .flatMap(IssuedDocx::paragraphs)
                .filter(paragraph -> printed.contains(printed(paragraph.getText()))
                        && paragraph.getRuns().stream().noneMatch(XWPFHyperlinkRun.class::isInstance))
                .toList();
        for (XWPFParagraph cell : cells) {
            clear(cell, 0, document);
            DocxPaper.run(cell, EditionEraser.DELETED);
        }
        return cells.size();
    }

    /** Sentences that quote a title. */
    private static int eraseSuggestions(Set<String> titles, XWPFDocument document) {
        List<String> quoted =
                titles.stream().map(Quotation::of).map(IssuedDocx::printed).toList();
        List<XWPFParagraph> sentences = document.getParagraphs().stream()
                .filter(paragraph -> SUGGESTION.equals(paragraph.getStyle()))
                .filter(paragraph -> quoted.stream().anyMatch(printed(paragraph.getText())::contains))
                .toList();
        for (XWPFParagraph sentence : sentences) {
            clear(sentence, 0, document);
            DocxPaper.run(sentence, "- " + EditionEraser.DELETED + '.');
        }
        return sentences.size();
    }

    /**
     * A title as papers of any release print it: without the emoji that other files of the edition keep, and without blanks,
     * which the emoji may have left behind or taken with them.
     */
    private static String printed(String text) {
        return SPACE.matcher(PlainText.withoutPictographs(text)).replaceAll("");
    }

    private static void removeRest(int title, XWPFDocument document) {
        while (title + 1 < document.getBodyElements().size()
                && isOfTheItem(document.getBodyElements().get(title + 1))) {
            removeFootnotes((XWPFParagraph) document.getBodyElements().get(title + 1), document);
            document.removeBodyElement(title + 1);
        }
    }

    private static void removeFootnotes(XWPFParagraph paragraph, XWPFDocument document) {
        for (XWPFRun run : paragraph.getRuns()) {
            for (var reference : run.getCTR().getFootnoteReferenceList()) {
                List<XWPFFootnote> notes = document.getFootnotes();
                IntStream.range(0, notes.size())
                        .filter(i -> notes.get(i).getId().equals(reference.getId()))
                        .findFirst()
                        .ifPresent(document::removeFootnote);
            }
        }
    }

    private static boolean isOfTheItem(IBodyElement element) {
        return element instanceof XWPFParagraph paragraph
                && paragraph.getStyle() != null
                && OF_THE_ITEM.contains(paragraph.getStyle());
    }

    private static Stream<XWPFTableRow> rows(XWPFDocument document) {
        return document.getTables().stream().flatMap(table -> table.getRows().stream());
    }

    private static Stream<XWPFParagraph> paragraphs(XWPFTableRow row) {
        return row.getTableCells().stream().flatMap(cell -> cell.getParagraphs().stream());
    }

    /** What stands there as links to the addresses. */
    private static List<String> titles(XWPFParagraph paragraph, Set<String> addresses, XWPFDocument document) {
        return paragraph.getRuns().stream()
                .filter(run -> run instanceof XWPFHyperlinkRun link && addresses.contains(address(link, document)))
                .map(XWPFRun::text)
                .toList();
    }

    private static String address(XWPFHyperlinkRun link, XWPFDocument document) {
        // Links within the document have none.
        String id = link.getHyperlinkId();
        var relation = id == null ? null : document.getPackagePart().getRelationship(id);
        return relation == null ? "" : relation.getTargetURI().toString();
    }
}
