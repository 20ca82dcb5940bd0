package vn.diembao.crawlers.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdom2.Element;
import org.jdom2.Namespace;
import vn.diembao.crawlers.fetch.LinkResolver;

/**
 * What Rome loses of an entry, read from its markup: dates as they are written (Rome drops two thirds of the Vietnamese
 * ones), the link, the id and {@code xml:base}. Names are matched without namespace, as outlets mix them.
 */
final class EntryMarkup {
    private static final List<String> PUBLISHED = List.of("pubDate", "published", "date", "issued", "created");
    private static final List<String> MODIFIED = List.of("updated", "modified");
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private final Element entry;

    EntryMarkup(Element entry) {
        this.entry = entry;
    }

    /** Publication dates, best first; the last change where an outlet gives nothing else. */
    List<String> published() {
        List<String> dates = texts(PUBLISHED);
        return dates.isEmpty() ? modified() : dates;
    }

    List<String> modified() {
        return texts(MODIFIED);
    }

    String id() {
        String guid = text("guid");
        String id = guid.isEmpty() ? text("id") : guid;
        return id.isEmpty() ? entry.getAttributeValue("about", Namespace.getNamespace(RDF), "") : id;
    }

    /** The page's address, empty when there is none. */
    String link() {
        for (Element child : entry.getChildren()) {
            boolean plain = child.getName().equals("link") && child.getAttributeValue("href") == null;
            if (plain && !child.getTextTrim().isEmpty()) {
                return child.getTextTrim();
            }
        }
        String atom = atomLink();
        return atom.isEmpty() ? permalink() : atom;
    }

    /** {@code xml:base} of the entry and all above it, else the given base. */
    String base(String otherwise) {
        List<String> chain = new ArrayList<>();
        for (Element e = entry; e != null; e = e.getParentElement()) {
            String base = e.getAttributeValue("base", Namespace.XML_NAMESPACE);
            if (base != null && !base.isBlank()) {
                chain.add(0, base);
            }
        }
        String result = otherwise;
        for (String base : chain) {
            result = LinkResolver.resolve(result, base);
        }
        return result;
    }

    private String atomLink() {
        String fallback = "";
        for (Element child : entry.getChildren()) {
            String href = child.getName().equals("link") ? child.getAttributeValue("href", "") : "";
            String rel = child.getAttributeValue("rel", "alternate").toLowerCase(Locale.ROOT);
            if (!href.isBlank() && rel.equals("alternate")) {
                return href;
            }
            if (fallback.isEmpty() && rel.equals("self")) {
                fallback = href;
            }
        }
        return entry.getNamespaceURI().equals(ATOM) ? fallback : "";
    }

    private String permalink() {
        Element guid = child("guid");
        boolean permanent = guid != null
                && !guid.getAttributeValue("isPermaLink", "true").strip().equalsIgnoreCase("false");
        String text = permanent ? guid.getTextTrim() : "";
        return text.startsWith("http://") || text.startsWith("https://") ? text : "";
    }

    private List<String> texts(List<String> names) {
        return names.stream().map(this::text).filter(t -> !t.isEmpty()).toList();
    }

    private String text(String name) {
        Element child = child(name);
        return child == null ? "" : child.getTextTrim();
    }

    private Element child(String name) {
        for (Element child : entry.getChildren()) {
            if (child.getName().equalsIgnoreCase(name)) {
                return child;
            }
        }
        return null;
    }
}
