package vn.diembao.dashboards.digest;

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
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** An issued edition of {@link DocxView}. */
final class IssuedDocx implements IssuedEdition {
    private static final String ITEM = "Heading3";

    /** Paragraphs that follow the title of an item. */
    private static final Set<String> OF_THE_ITEM = Set.of("Meta", "Small", "Extract");

    private final byte[] file;
    private byte[] erased;

    IssuedDocx(Path file) throws IOException {
        this.file = Files.readAllBytes(file);
        erased = this.file;
    }

    @Override
    public int erase(Set<String> addresses) throws IOException {
        try (InputStream in = new ByteArrayInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            List<XWPFParagraph> named = document.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getRuns().stream()
                            .anyMatch(run -> run instanceof XWPFHyperlinkRun link
                                    && addresses.contains(address(link, document))))
                    .toList();
            Set<String> titles = named.stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .filter(XWPFHyperlinkRun.class::isInstance)
                    .map(XWPFRun::text)
                    .collect(toSet());
            named.forEach(paragraph -> erase(paragraph, document));
            int cells = eraseCells(titles, document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            erased = out.toByteArray();
            return named.size() + cells;
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
        for (int run = paragraph.getRuns().size() - 1; run > 0; run--) {
            if (paragraph.getRuns().get(run) instanceof XWPFHyperlinkRun link) {
                document.getPackagePart().removeRelationship(link.getHyperlinkId());
            }
            paragraph.removeRun(run);
        }
        DocxPaper.run(paragraph, item ? EditionEraser.DELETED : EditionEraser.DELETED + '.');
    }

    private static int eraseCells(Set<String> titles, XWPFDocument document) {
        List<XWPFParagraph> cells = document.getTables().stream()
                .flatMap(table -> table.getRows().stream())
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> cell.getParagraphs().stream())
                .filter(paragraph -> titles.contains(paragraph.getText()))
                .toList();
        for (XWPFParagraph cell : cells) {
            for (int run = cell.getRuns().size() - 1; run >= 0; run--) {
                cell.removeRun(run);
            }
            DocxPaper.run(cell, EditionEraser.DELETED);
        }
        return cells.size();
    }

    private static void removeRest(int title, XWPFDocument document) {
        while (title + 1 < document.getBodyElements().size()
                && isOfTheItem(document.getBodyElements().get(title + 1))) {
            document.removeBodyElement(title + 1);
        }
    }

    private static boolean isOfTheItem(IBodyElement element) {
        return element instanceof XWPFParagraph paragraph
                && paragraph.getStyle() != null
                && OF_THE_ITEM.contains(paragraph.getStyle());
    }

    private static String address(XWPFHyperlinkRun link, XWPFDocument document) {
        // Links within the document have none.
        String id = link.getHyperlinkId();
        var relation = id == null ? null : document.getPackagePart().getRelationship(id);
        return relation == null ? "" : relation.getTargetURI().toString();
    }
}
