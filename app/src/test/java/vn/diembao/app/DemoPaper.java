package vn.diembao.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;

/**
 * What a reader sees of a digest's Word file.
 *
 * @param headings of the first level, in order
 * @param number the line for the number of the paper
 * @param margins by side: top, bottom, left and right, mm
 */
record DemoPaper(List<String> headings, String number, Map<String, Double> margins) {
    private static final double TWIPS_TO_MILLIMETRES = 25.4 / 1440;

    static DemoPaper read(Path docx) throws IOException {
        try (InputStream in = Files.newInputStream(docx);
                XWPFDocument paper = new XWPFDocument(in)) {
            CTPageMar margin = paper.getDocument().getBody().getSectPr().getPgMar();
            return new DemoPaper(
                    texts(paper.getParagraphs().stream(), List.of("Heading1", "Chapter")),
                    String.join("|", texts(head(paper), List.of("DocNumber"))),
                    Map.of(
                            "top", millimetres(margin.getTop()),
                            "bottom", millimetres(margin.getBottom()),
                            "left", millimetres(margin.getLeft()),
                            "right", millimetres(margin.getRight())));
        }
    }

    /** Every part of a Word file by its name, without the one that tells when it was written. */
    static Map<String, String> parts(Path docx) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(docx)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().equals("docProps/core.xml")) {
                    parts.put(entry.getName(), HexFormat.of().formatHex(zip.readAllBytes()));
                }
            }
        }
        return parts;
    }

    private static Stream<XWPFParagraph> head(XWPFDocument paper) {
        return paper.getTables().get(0).getRow(0).getTableCells().stream()
                .flatMap(cell -> cell.getParagraphs().stream());
    }

    private static List<String> texts(Stream<XWPFParagraph> paragraphs, List<String> styles) {
        return paragraphs
                .filter(paragraph -> styles.contains(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static double millimetres(Object twips) {
        return ((BigInteger) twips).doubleValue() * TWIPS_TO_MILLIMETRES;
    }
}
