package vn.diembao.dashboards.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.diembao.dashboards.form.Digest.Correction;
import vn.diembao.dashboards.form.Digest.DigestGroup;
import vn.diembao.dashboards.form.Digest.DigestItem;
import vn.diembao.dashboards.form.Digest.DigestSection;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.form.Digest.Figure;
import vn.diembao.dashboards.form.Digest.Masthead;

/** Plain text, for readers and programs that show no HTML. Without charts: those stand in the attachment. */
public final class TextView implements DigestView {
    static final String INDENT = "   ";

    @Override
    public void render(Digest digest, OutputStream out) throws IOException {
        StringBuilder page = new StringBuilder();
        Masthead head = digest.masthead();
        for (String line : List.of(
                head.organisation(), head.title(), head.period(), head.scope(), head.openNote(), digest.emptyNote())) {
            line(page, line);
        }
        page.append('\n');
        for (Figure figure : digest.glance().figures()) {
            line(
                    page,
                    figure.label() + ": " + figure.value()
                            + (figure.note().isEmpty() ? "" : " (" + figure.note() + ')'));
        }
        line(page, "Độ đầy đủ: " + digest.sources().summary());
        digest.sections().forEach(section -> section(page, section));
        if (!digest.corrections().isEmpty()) {
            page.append("\nĐÃ SỬA, ĐÃ GỠ\n");
            digest.corrections().forEach(correction -> correction(page, correction));
        }
        page.append('\n');
        line(page, head.madeAt() + '.');
        out.write(page.toString().getBytes(UTF_8));
    }

    private static void section(StringBuilder page, DigestSection section) {
        page.append('\n').append(section.title().toUpperCase(Locale.ROOT)).append('\n');
        line(page, section.note());
        section.tables().forEach(table -> table(page, table));
        for (DigestGroup group : section.groups()) {
            if (!group.title().isEmpty()) {
                page.append('\n').append(group.title()).append('\n');
            }
            group.items().forEach(item -> item(page, item));
            line(page, group.seeAlso());
            line(page, group.more());
        }
    }

    private static void item(StringBuilder page, DigestItem item) {
        page.append('\n')
                .append(item.number())
                .append(". ")
                .append(item.title())
                .append('\n');
        String time = item.published().isEmpty() ? "" : ", " + item.published();
        String flags = item.flags().isEmpty() ? "" : " [" + String.join(", ", item.flags()) + ']';
        line(page, INDENT + item.outlet() + time + ". " + item.toneWord() + flags);
        indented(page, item.spread());
        indented(page, item.extract());
        indented(page, item.url());
    }

    private static void correction(StringBuilder page, Correction correction) {
        String what = " (" + SlipView.where(correction) + "). " + correction.what() + '.';
        page.append(entry("- " + correction.title() + what, correction.url()));
    }

    /** A text, and below it where it stands. */
    static String entry(String text, String url) {
        return text + '\n' + (url.isEmpty() ? "" : INDENT + url + '\n');
    }

    private static void table(StringBuilder page, DigestTable table) {
        page.append('\n').append(table.title()).append('\n');
        for (List<String> row : table.rows()) {
            String figures = IntStream.range(1, row.size())
                    .filter(i -> !row.get(i).isEmpty())
                    .mapToObj(i -> table.columns().get(i).name() + ' ' + row.get(i))
                    .collect(Collectors.joining("; "));
            line(page, "- " + row.get(0) + ": " + figures);
        }
    }

    private static void indented(StringBuilder page, String text) {
        line(page, text.isEmpty() ? "" : INDENT + text);
    }

    private static void line(StringBuilder page, String text) {
        if (!text.isEmpty()) {
            page.append(text).append('\n');
        }
    }
}
