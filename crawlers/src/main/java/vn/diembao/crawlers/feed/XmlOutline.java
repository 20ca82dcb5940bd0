package vn.diembao.crawlers.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Depth of a mended XML text and where its entries stand, found by a scan that neither recurses nor builds anything, so
 * that a hostile document is known before a parser sees it.
 *
 * @param root local name of the root element, empty when there is none
 * @param tooDeep true when elements nest deeper than allowed; the rest of the text was not looked at
 * @param entries complete entries in document order
 * @param firstStart where the first entry begins, complete or not; -1 when there is none
 * @param closing end tags that close what surrounds the entries
 * @param balanced true when every element is closed
 */
record XmlOutline(String root, boolean tooDeep, List<Span> entries, int firstStart, String closing, boolean balanced) {

    /** From the first character to behind the last. */
    record Span(int start, int end) {}

    private static final int MAX_ENTRY_DEPTH = 3;

    static XmlOutline of(String text, int maxDepth) {
        Scan scan = new Scan(text, maxDepth);
        scan.run();
        return new XmlOutline(
                localName(scan.root), scan.tooDeep, scan.entries, scan.firstStart, scan.closing, scan.open.isEmpty());
    }

    private static String localName(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static final class Scan {
        private final String text;
        private final int maxDepth;
        private final Deque<String> open = new ArrayDeque<>();
        private final List<Span> entries = new ArrayList<>();
        private String root = "";
        private String closing = "";
        private boolean tooDeep;
        private int firstStart = -1;
        private int entryStart = -1;
        private int entryDepth;

        private Scan(String text, int maxDepth) {
            this.text = text;
            this.maxDepth = maxDepth;
        }

        private void run() {
            int at = text.indexOf('<');
            while (at >= 0 && !tooDeep) {
                int next = text.startsWith("<![CDATA[", at) ? after("]]>", at) : tag(at);
                at = next < 0 ? -1 : text.indexOf('<', next);
            }
        }

        private int after(String end, int from) {
            int found = text.indexOf(end, from);
            return found < 0 ? -1 : found + end.length();
        }

        private int tag(int start) {
            int end = tagEnd(start);
            if (end < 0) {
                // A cut tag leaves its element open.
                open.push("");
                return -1;
            }
            if (text.startsWith("</", start)) {
                close(end + 1);
            } else if (text.charAt(start + 1) != '!') {
                open(start, end);
            }
            return end + 1;
        }

        private int tagEnd(int start) {
            char quote = 0;
            for (int i = start + 1; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '"' || c == '\'') {
                    quote = c;
                } else if (c == '>') {
                    return i;
                }
            }
            return -1;
        }

        private void open(int start, int end) {
            String name = name(start + 1, end);
            root = root.isEmpty() ? name : root;
            boolean empty = text.charAt(end - 1) == '/';
            if (entryStart < 0 && !open.isEmpty() && open.size() < MAX_ENTRY_DEPTH && isEntry(name)) {
                begin(start);
            }
            open.push(name);
            tooDeep = open.size() > maxDepth;
            if (empty) {
                close(end + 1);
            }
        }

        private void begin(int start) {
            entryStart = start;
            entryDepth = open.size();
            firstStart = firstStart < 0 ? start : firstStart;
            StringBuilder tags = new StringBuilder();
            for (Iterator<String> names = open.iterator(); names.hasNext(); ) {
                tags.append("</").append(names.next()).append('>');
            }
            closing = tags.toString();
        }

        private void close(int end) {
            open.poll();
            if (entryStart >= 0 && open.size() == entryDepth) {
                entries.add(new Span(entryStart, end));
                entryStart = -1;
            }
        }

        private String name(int from, int to) {
            int end = from;
            while (end < to && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '/') {
                end++;
            }
            return text.substring(from, end);
        }

        private static boolean isEntry(String name) {
            String local = localName(name);
            return local.equals("item") || local.equals("entry");
        }
    }
}
