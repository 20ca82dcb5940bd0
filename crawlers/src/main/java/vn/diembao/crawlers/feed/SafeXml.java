package vn.diembao.crawlers.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import org.xml.sax.InputSource;
import vn.diembao.crawlers.feed.XmlOutline.Span;

/** Parses mended XML that an outline has found harmless, and saves the leading entries of a broken document. */
final class SafeXml {
    private static final String APACHE = "http://apache.org/xml/features/";
    private static final String SAX = "http://xml.org/sax/features/";

    private SafeXml() {}

    /** The document, or null with a problem when nothing can be saved. */
    static Document parse(String xml, XmlOutline outline, Problems problems) {
        try {
            return build(xml);
        } catch (JDOMParseException e) {
            problems.add((outline.balanced() ? "broken XML: " : "cut off XML: ") + e.getMessage());
            return salvage(xml, outline, offset(xml, e.getLineNumber(), e.getColumnNumber()), problems);
        } catch (JDOMException | IOException e) {
            problems.add("broken XML: " + e.getMessage());
            return null;
        }
    }

    private static Document salvage(String xml, XmlOutline outline, int brokenAt, Problems problems) {
        List<Span> whole =
                outline.entries().stream().filter(e -> e.end() <= brokenAt).toList();
        // The fault may show only behind the entry that has it.
        for (int keep = whole.size(); keep >= Math.max(0, whole.size() - 1); keep--) {
            int end = keep > 0 ? whole.get(keep - 1).end() : outline.firstStart();
            Document saved = end > 0 ? buildOrNull(xml.substring(0, end) + outline.closing()) : null;
            if (saved != null) {
                problems.add("kept the first " + keep + " entries");
                return saved;
            }
        }
        return null;
    }

    private static Document buildOrNull(String xml) {
        try {
            return build(xml);
        } catch (JDOMException | IOException e) {
            return null;
        }
    }

    private static int offset(String xml, int line, int column) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            int next = xml.indexOf('\n', at);
            if (next < 0) {
                break;
            }
            at = next + 1;
        }
        return Math.min(xml.length(), at + Math.max(0, column));
    }

    private static Document build(String xml) throws JDOMException, IOException {
        SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature(APACHE + "disallow-doctype-decl", true);
        builder.setFeature(APACHE + "nonvalidating/load-external-dtd", false);
        builder.setFeature(SAX + "external-general-entities", false);
        builder.setFeature(SAX + "external-parameter-entities", false);
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        return builder.build(new StoppableReader(xml));
    }
}
