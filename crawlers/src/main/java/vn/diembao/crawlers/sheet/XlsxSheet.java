package vn.diembao.crawlers.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The first sheet of an XLSX file by POI's event model: no tree of it is built, and no formula is worked out (row 40). */
final class XlsxSheet {
    private static final boolean FORMULAS_AS_TEXT = true;

    private XlsxSheet() {}

    static void read(Path file, Sheet.Rows rows) throws IOException {
        XlsxBounds.require(file);
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            read(workbook, rows);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | ParserConfigurationException
                | XMLStreamException e) {
            throw new SheetException(SheetFault.BROKEN, e);
        }
    }

    private static void read(OPCPackage workbook, Sheet.Rows rows)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException, XMLStreamException {
        XSSFReader reader = new XSSFReader(workbook);
        Iterator<InputStream> sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw new SheetException(SheetFault.BROKEN, "a workbook without a sheet");
        }
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(new XSSFSheetXMLHandler(
                reader.getStylesTable(),
                new ReadOnlySharedStringsTable(workbook, false),
                new XlsxRows(rows),
                new XlsxTimes(countsFrom1904(reader)),
                FORMULAS_AS_TEXT));
        try (InputStream first = sheets.next()) {
            xml.parse(new InputSource(first));
        }
    }

    /** Workbooks of old Macs count their days from 1904 (ECMA-376, 18.2.28). */
    private static boolean countsFrom1904(XSSFReader reader)
            throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream in = reader.getWorkbookData()) {
            XMLStreamReader workbook = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
            while (workbook.hasNext()) {
                if (workbook.next() == XMLStreamReader.START_ELEMENT
                        && workbook.getLocalName().equals("workbookPr")) {
                    String told = workbook.getAttributeValue(null, "date1904");
                    return "1".equals(told) || "true".equals(told);
                }
            }
            return false;
        }
    }
}
