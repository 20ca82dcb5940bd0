package vn.diembao.dashboards.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.diembao.dashboards.form.Digest.Column;
import vn.diembao.dashboards.form.Digest.Correction;
import vn.diembao.dashboards.form.Digest.DigestGroup;
import vn.diembao.dashboards.form.Digest.DigestItem;
import vn.diembao.dashboards.form.Digest.DigestSection;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.form.Digest.Draft;
import vn.diembao.dashboards.form.Digest.Figure;
import vn.diembao.dashboards.form.Digest.Listed;
import vn.diembao.dashboards.form.Digest.Masthead;
import vn.diembao.dashboards.form.Digest.SourceGroup;

/** CommonMark with GitHub tables; whatever would be markup in a text is escaped. */
public final class MarkdownView implements DigestView {
    static final String LISTING = "Phụ lục: danh mục tin, bài";

    private static final Pattern MARKUP =
            Pattern.compile("[\\\\`*_{}\\[\\]()#~|!$]|(?<=^\\d{1,9})[.)]|^[-+=](?=\\s|$)");

    private static final Pattern ESCAPED = Pattern.compile("\\\\([^\\p{L}\\p{N}\\s])");

    @Override
    public void render(Digest digest, OutputStream out) throws IOException {
        StringBuilder page = new StringBuilder();
        masthead(page, digest.masthead());
        glance(page, digest);
        digest.sections().forEach(section -> section(page, section));
        digest.drafts().forEach(draft -> draft(page, draft));
        corrections(page, digest.corrections());
        if (!digest.tables().isEmpty()) {
            heading(page, 2, "Bảng số liệu");
            digest.tables().forEach(table -> table(page, table));
        }
        sources(page, digest);
        listing(page, digest.listing());
        paragraph(page, "_" + escape(digest.masthead().madeAt()) + "._");
        out.write(page.toString().getBytes(UTF_8));
    }

    /** The text with every character that Markdown or HTML would read as markup made literal. */
    static String escape(String text) {
        String entities = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return MARKUP.matcher(entities).replaceAll(match -> "\\\\" + Matcher.quoteReplacement(match.group()));
    }

    /** The text that was {@link #escape escaped}. */
    static String unescape(String markdown) {
        return ESCAPED.matcher(markdown)
                .replaceAll("$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    static void masthead(StringBuilder page, Masthead masthead) {
        heading(page, 1, masthead.title());
        paragraph(page, "**" + escape(masthead.period()) + "**");
        for (String line : List.of(masthead.organisation(), masthead.scope(), masthead.openNote())) {
            paragraph(page, escape(line));
        }
    }

    private static void glance(StringBuilder page, Digest digest) {
        heading(page, 2, "Tổng quan");
        paragraph(page, escape(digest.emptyNote()));
        for (Figure figure : digest.glance().figures()) {
            String note = figure.note().isEmpty() ? "" : " (" + escape(figure.note()) + ')';
            page.append("- ")
                    .append(escape(figure.label()))
                    .append(": **")
                    .append(escape(figure.value()))
                    .append("**")
                    .append(note)
                    .append('\n');
        }
        page.append('\n');
        paragraph(page, "**Độ đầy đủ:** " + escape(digest.sources().summary()));
    }

    private static void section(StringBuilder page, DigestSection section) {
        heading(page, 2, section.title());
        paragraph(page, escape(section.note()));
        section.charts()
                .forEach(chart -> paragraph(page, "**" + escape(chart.title()) + ".** " + escape(chart.summary())));
        section.tables().forEach(table -> table(page, table));
        for (DigestGroup group : section.groups()) {
            if (!group.title().isEmpty()) {
                heading(page, 3, group.title());
            }
            group.items().forEach(item -> item(page, item));
            paragraph(page, emphasis(group.seeAlso()));
            paragraph(page, emphasis(group.more()));
        }
    }

    private static void item(StringBuilder page, DigestItem item) {
        String flags =
                item.flags().stream().map(f -> " · **" + escape(f) + "**").collect(Collectors.joining());
        page.append("**")
                .append(item.number())
                .append("\\.** ")
                .append(link(item.title(), item.url()))
                .append("  \n");
        page.append(escape(Stream.of(item.outlet(), item.published(), item.toneWord())
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" · "))))
                .append(flags);
        if (!item.spread().isEmpty()) {
            page.append("  \n").append(escape(item.spread()));
        }
        if (!item.chips().isEmpty()) {
            page.append("  \n").append(escape(String.join("; ", item.chips())));
        }
        page.append("\n\n");
        if (!item.extract().isEmpty()) {
            paragraph(page, "> " + escape(item.extract()));
        }
        if (!item.why().isEmpty()) {
            paragraph(page, emphasis("Vì sao: " + item.why()));
        }
    }

    private static void draft(StringBuilder page, Draft draft) {
        heading(page, 2, draft.title());
        if (draft.suggestions().isEmpty()) {
            paragraph(page, emphasis("Người viết bổ sung."));
            return;
        }
        paragraph(page, emphasis("Gợi ý từ số liệu của báo cáo này; người viết kiểm tra, sửa và bổ sung."));
        draft.suggestions()
                .forEach(suggestion ->
                        page.append("- ").append(escape(suggestion)).append('\n'));
        page.append('\n');
    }

    static void listing(StringBuilder page, List<Listed> listing) {
        if (listing.isEmpty()) {
            return;
        }
        heading(page, 2, LISTING);
        row(page, List.of("Số", "Ngày, giờ đăng", "Báo, trang", "Tít", "Sắc thái"));
        page.append("| ---: | --- | --- | --- | --- |\n");
        listing.stream().limit(Listed.MOST_PRINTED).forEach(one -> page.append("| ")
                .append(one.number())
                .append(" | ")
                .append(escape(one.published()))
                .append(" | ")
                .append(escape(one.outlet()))
                .append(" | ")
                .append(link(one.title(), one.url()))
                .append(" | ")
                .append(escape(one.tone()))
                .append(" |\n"));
        page.append('\n');
        paragraph(page, listing.size() > Listed.MOST_PRINTED ? emphasis(Listed.rest(listing)) : "");
    }

    private static void corrections(StringBuilder page, List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return;
        }
        heading(page, 2, "Đã sửa, đã gỡ");
        for (Correction correction : corrections) {
            String number = correction.number().isEmpty() ? "" : ", tin số " + correction.number();
            page.append("- ")
                    .append(link(correction.title(), correction.url()))
                    .append(" – ")
                    .append(escape(correction.outlet() + number + ". " + correction.what()))
                    .append(".\n");
        }
        page.append('\n');
    }

    static void table(StringBuilder page, DigestTable table) {
        heading(page, 3, table.title());
        row(page, table.columns().stream().map(Column::name).toList());
        page.append(table.columns().stream()
                .map(c -> c.number() ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        table.rows().forEach(cells -> row(page, cells));
        page.append('\n');
    }

    private static void row(StringBuilder page, List<String> cells) {
        page.append(cells.stream().map(MarkdownView::escape).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static void sources(StringBuilder page, Digest digest) {
        heading(page, 2, "Tình hình nguồn tin");
        paragraph(page, escape(digest.sources().summary()));
        for (SourceGroup group : digest.sources().groups()) {
            page.append("- **")
                    .append(escape(group.label()))
                    .append(":** ")
                    .append(escape(String.join("; ", group.sources())))
                    .append('\n');
        }
        page.append('\n');
        paragraph(page, escape(digest.sources().rejected()));
    }

    static void heading(StringBuilder page, int level, String text) {
        page.append("#".repeat(level)).append(' ').append(escape(text)).append("\n\n");
    }

    static void paragraph(StringBuilder page, String markdown) {
        if (!markdown.isEmpty()) {
            page.append(markdown).append("\n\n");
        }
    }

    private static String emphasis(String text) {
        return text.isEmpty() ? "" : '*' + escape(text) + '*';
    }

    static String link(String text, String url) {
        return url.isEmpty() ? escape(text) : '[' + escape(text) + "](<" + url + ">)";
    }
}
