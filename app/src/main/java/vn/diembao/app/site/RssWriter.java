package vn.diembao.app.site;

import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an RSS 2.0 document, dates as they are given. */
final class RssWriter {
    private RssWriter() {}

    /**
     * One item.
     *
     * @param published as the outlet writes dates, null for none
     * @param updated ISO-8601 for {@code atom:updated}, null for none
     */
    record Item(String guid, String link, String title, String summary, String published, String updated) {}

    static byte[] write(String channel, String link, List<Item> items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeNamespace("atom", "http://www.w3.org/2005/Atom");
            xml.writeStartElement("channel");
            element(xml, "title", channel);
            element(xml, "link", link);
            element(xml, "description", channel);
            for (Item item : items) {
                write(xml, item);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write RSS", e);
        }
        return bytes.toByteArray();
    }

    private static void write(XMLStreamWriter xml, Item item) throws XMLStreamException {
        xml.writeStartElement("item");
        if (!item.title().isEmpty()) {
            element(xml, "title", item.title());
        }
        element(xml, "link", item.link());
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(legal(item.guid()));
        xml.writeEndElement();
        element(xml, "description", item.summary());
        if (item.published() != null) {
            element(xml, "pubDate", item.published());
        }
        if (item.updated() != null) {
            xml.writeStartElement("atom", "updated", "http://www.w3.org/2005/Atom");
            xml.writeCharacters(item.updated());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** XML 1.0 (§2.2) has no place for most control characters and half surrogates, even escaped: a space stands there. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().map(c -> isLegal(c) ? c : ' ').forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !half && c != 0xFFFE && c != 0xFFFF;
    }
}
