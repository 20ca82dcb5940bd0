package vn.diembao.crawlers.feed;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a mended sitemap or index element by element: nothing but the texts of its entries is kept, and a broken document
 * gives the entries before the fault. Names count without namespace, as outlets mix them.
 *
 * <p>crawler-commons 1.6 has a sitemap parser, but it loses every time written without a zone, which means +07:00 here,
 * and keeps no text to read it from.
 */
final class SitemapScan {
    /** sitemaps.org: no sitemap and no index has more. */
    static final int MAX_ENTRIES = 50_000;

    private static final Set<String> ENTRIES = Set.of("url", "sitemap");
    private static final Set<String> TEXTS = Set.of("loc", "lastmod", "publication_date", "title", "keywords");

    private final FeedDates dates;
    private final List<SitemapEntry> entries = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, String> texts = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int overCap;

    private SitemapScan(FeedDates dates) {
        this.dates = dates;
    }

    /** @param overCap entries beyond 50,000, not read */
    record Found(List<SitemapEntry> entries, int overCap) {}

    static Found read(String xml, FeedDates dates, Problems problems) {
        SitemapScan scan = new SitemapScan(dates);
        try {
            scan.run(factory().createXMLStreamReader(new StringReader(xml)));
        } catch (XMLStreamException e) {
            problems.add("broken XML: " + e.getMessage());
            problems.add("kept the first " + scan.entries.size() + " entries");
        }
        return new Found(scan.entries, scan.overCap);
    }

    /** Not namespace-aware: an outlet that forgot to declare a prefix loses nothing. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    private void run(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> start(localName(reader.getLocalName()));
                case XMLStreamReader.END_ELEMENT -> end();
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> text.append(reader.getText());
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
    }

    private void start(String name) {
        if (isEntry(name)) {
            texts.clear();
        }
        open.push(name);
        text.setLength(0);
    }

    private void end() {
        String name = open.pop();
        String parent = open.isEmpty() ? "" : open.peek();
        if (TEXTS.contains(name)) {
            texts.putIfAbsent(parent + '/' + name, text.toString().strip());
        }
        text.setLength(0);
        if (isEntry(name)) {
            add();
        }
    }

    /** Entries stand right under the root; what extensions call {@code url} stands deeper. */
    private boolean isEntry(String name) {
        return open.size() == 1 && ENTRIES.contains(name);
    }

    private void add() {
        if (entries.size() < MAX_ENTRIES) {
            entries.add(SitemapEntry.of(texts, dates));
        } else {
            overCap++;
        }
    }

    private static String localName(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
