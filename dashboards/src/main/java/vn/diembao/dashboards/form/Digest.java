package vn.diembao.dashboards.form;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.diembao.dashboards.chart.Chart;
import vn.diembao.dashboards.unit.Letterhead;

/**
 * A digest ready to be shown: plain values in Vietnamese, in the order of reading, clean of control characters but not
 * escaped for any format. Views add nothing but the look.
 *
 * @param emptyNote what an edition without items says, empty when there are items
 * @param sections without those that have nothing to say
 * @param drafts parts that are left to the writer
 * @param corrections items edited or withdrawn in the period
 * @param tables counts; empty for an edition without items
 * @param listing every text that is counted, for the appendix
 */
public record Digest(
        Masthead masthead,
        Letterhead letterhead,
        Glance glance,
        String emptyNote,
        List<DigestSection> sections,
        List<Draft> drafts,
        List<Correction> corrections,
        List<DigestTable> tables,
        SourceReport sources,
        List<Listed> listing) {

    public Digest {
        requireNonNull(masthead, "masthead is null");
        requireNonNull(letterhead, "letterhead is null");
        requireNonNull(glance, "glance is null");
        requireNonNull(emptyNote, "emptyNote is null");
        sections = List.copyOf(sections);
        drafts = List.copyOf(drafts);
        corrections = List.copyOf(corrections);
        tables = List.copyOf(tables);
        requireNonNull(sources, "sources is null");
        listing = List.copyOf(listing);
    }

    /** The same under another head. */
    public Digest headed(Masthead other) {
        return new Digest(
                other, letterhead, glance, emptyNote, sections, drafts, corrections, tables, sources, listing);
    }

    /**
     * The head of the first page.
     *
     * @param kind e.g. {@code Điểm báo ngày}
     * @param subject what an official paper says below its kind, e.g. {@code Điểm tin báo chí ngày 01/07/2025}
     * @param organisation the body it is made for
     * @param issue which edition it is
     * @param period from when to when
     * @param scope which items it is narrowed to, empty when to none
     * @param madeAt when it was made
     * @param openNote said when the period is not over yet, else empty
     * @param signed the date as official papers have it
     */
    public record Masthead(
            String kind,
            String subject,
            String organisation,
            String issue,
            String period,
            String scope,
            String madeAt,
            String openNote,
            String signed) {
        /** Title of the document. */
        public String title() {
            return kind + ", " + issue;
        }
    }

    /** Figures at a glance. */
    public record Glance(List<Figure> figures, ToneBar tones) {
        public Glance {
            figures = List.copyOf(figures);
        }
    }

    /** One figure: what is counted, how many, and a remark that may be empty. */
    public record Figure(String label, String value, String note) {}

    /** Items by tone. */
    public record ToneBar(long positive, long neutral, long negative) {
        public long total() {
            return positive + neutral + negative;
        }

        /** Share of the whole in tenths of a per cent, for drawing. */
        public int permille(long part) {
            return total() == 0 ? 0 : Math.toIntExact(Math.round(1000.0 * part / total()));
        }

        /** The bar in words, for readers who do not see it. */
        public String words() {
            return words("Tích cực ", positive) + words(", trung lập ", neutral) + words(", tiêu cực ", negative);
        }

        private String words(String label, long part) {
            return label + VietnameseText.count(part) + " (" + VietnameseText.share(part, total()) + ')';
        }
    }

    /** A part of the digest: what there is to say first, then figures, then items. */
    public record DigestSection(
            String title, String note, List<DigestTable> tables, List<Chart> charts, List<DigestGroup> groups) {
        public DigestSection {
            tables = List.copyOf(tables);
            charts = List.copyOf(charts);
            groups = List.copyOf(groups);
        }

        public boolean isEmpty() {
            return note.isEmpty() && tables.isEmpty() && charts.isEmpty() && groups.isEmpty();
        }
    }

    /** A part the writer writes; the sentences say only what the figures of this digest say. */
    public record Draft(String title, List<String> suggestions) {
        public Draft {
            suggestions = List.copyOf(suggestions);
        }
    }

    /**
     * A line of the full list.
     *
     * @param number empty when the text is not printed above
     */
    public record Listed(
            String number,
            String published,
            String outlet,
            String title,
            String url,
            String programmes,
            String contentLines,
            String bodies,
            String tone,
            String stance,
            String reprints) {
        /** Longer lists are for the spreadsheet. */
        public static final int MOST_PRINTED = 1_000;

        /** Said where the list is not printed whole. */
        public static String rest(List<Listed> listing) {
            return "Còn " + VietnameseText.count(listing.size() - MOST_PRINTED)
                    + " tin bài khác: xem danh mục đầy đủ trong tệp CSV của số này.";
        }
    }

    /**
     * Items under one heading.
     *
     * @param title empty when the section is not divided
     * @param items those that stand here
     * @param seeAlso a sentence naming the items that belong here too but stand further up, may be empty
     * @param more a sentence about the items there was no room for, may be empty
     */
    public record DigestGroup(String title, List<DigestItem> items, String seeAlso, String more) {
        public DigestGroup {
            items = List.copyOf(items);
        }
    }

    /**
     * One text.
     *
     * @param url http or https, empty when there is no address that can be linked
     * @param outlet with a remark when it is the unions' own press
     * @param title the text's own; the page and the time for a post whose extract begins with its title
     * @param published empty when the title tells it
     * @param spread who copied it, from whom it is copied, where the story goes on; may be empty
     * @param extract may be empty
     * @param tone {@code pos}, {@code neu} or {@code neg}
     * @param toneWord the tone as shown
     * @param chips programmes and union bodies
     * @param flags what a reader must know, may be empty
     * @param why what the labels rest on, one line, may be empty
     * @param toneWhy the part of it that concerns tone, stance and alerts
     */
    public record DigestItem(
            int number,
            String title,
            String url,
            String outlet,
            String published,
            String spread,
            String extract,
            String tone,
            String toneWord,
            List<String> chips,
            List<String> flags,
            String why,
            String toneWhy) {
        public DigestItem {
            chips = List.copyOf(chips);
            flags = List.copyOf(flags);
        }
    }

    /** A text edited or withdrawn in the period; {@code number} is empty when it stands in another edition. */
    public record Correction(String title, String url, String outlet, String what, String number) {}

    /** A table of counts; each row has a cell per column. */
    public record DigestTable(String title, List<Column> columns, List<List<String>> rows) {
        public DigestTable {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A column of a table; {@code width} in per cent. */
    public record Column(String name, boolean number, int width) {}

    /** How complete the digest is: a summary, then the sources that need a word. */
    public record SourceReport(String summary, List<SourceGroup> groups, String rejected) {
        public SourceReport {
            groups = List.copyOf(groups);
        }
    }

    /** Sources in the same state. */
    public record SourceGroup(String label, List<String> sources) {
        public SourceGroup {
            sources = List.copyOf(sources);
        }
    }
}
