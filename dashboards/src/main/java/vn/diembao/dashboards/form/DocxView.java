package vn.diembao.dashboards.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import vn.diembao.dashboards.chart.Chart;
import vn.diembao.dashboards.chart.ChartPicture;
import vn.diembao.dashboards.chart.Drawing;
import vn.diembao.dashboards.form.Digest.Correction;
import vn.diembao.dashboards.form.Digest.DigestGroup;
import vn.diembao.dashboards.form.Digest.DigestItem;
import vn.diembao.dashboards.form.Digest.DigestSection;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.form.Digest.Draft;
import vn.diembao.dashboards.form.Digest.SourceGroup;
import vn.diembao.dashboards.form.Digest.SourceReport;

/** A Word document with the look of an official paper, real headings and real links. */
public final class DocxView implements DigestView {
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV");

    /** Papers with more headings than this get a table of contents. */
    private static final int SHORT = 12;

    private static final int BLANK_LINES = 8;
    private static final int FEWER_BLANK_LINES = 4;

    @Override
    public void render(Digest digest, OutputStream out) throws IOException {
        try (DocxPaper paper =
                new DocxPaper(digest.masthead().title(), digest.masthead().organisation())) {
            new Page(paper).fill(digest);
            paper.write(out);
        }
    }

    /** One document in the making: counts its parts. */
    private static final class Page {
        private final DocxPaper paper;
        private final DocxTables tables;
        private final DocxFront front;
        private int parts;

        private Page(DocxPaper paper) {
            this.paper = paper;
            this.tables = new DocxTables(paper);
            this.front = new DocxFront(paper);
        }

        private void fill(Digest digest) throws IOException {
            front.head(digest.masthead(), digest.letterhead());
            XWPFParagraph contents = paper.paragraph("Normal");
            glance(digest);
            for (DigestSection section : digest.sections()) {
                section(section);
            }
            drafts(digest.drafts());
            corrections(digest.corrections());
            counts(digest.tables());
            sources(digest.sources());
            XWPFParagraph closing = paper.paragraph("BodyText");
            closing.setKeepNext(true);
            DocxPaper.run(closing, digest.masthead().madeAt() + ". Đoạn trích giữ nguyên văn của báo./.");
            front.signatures(digest.letterhead());
            if (!digest.listing().isEmpty()) {
                paper.heading("Chapter", "Phụ lục: danh mục tin, bài");
                tables.listing(digest.listing());
            }
            if (paper.headings().size() > SHORT) {
                front.contents(contents);
            } else {
                paper.remove(contents);
            }
        }

        private void glance(Digest digest) {
            part("Tổng quan");
            paper.paragraph("Warning", digest.emptyNote());
            tables.figures(digest.glance().figures());
            if (digest.glance().tones().total() > 0) {
                tables.toneBar(digest.glance().tones());
            }
            XWPFParagraph completeness = paper.paragraph("BodyText");
            DocxPaper.run(completeness, "Độ đầy đủ: ", "Strong");
            DocxPaper.run(completeness, digest.sources().summary());
        }

        private void part(String title) {
            paper.heading("Heading1", ROMAN.get(parts++) + ". " + title);
        }

        private void section(DigestSection section) throws IOException {
            part(section.title());
            paper.paragraph("Note", section.note());
            for (Chart chart : section.charts()) {
                chart(chart);
            }
            section.tables().forEach(tables::counts);
            section.groups().forEach(this::group);
        }

        private void chart(Chart chart) throws IOException {
            Drawing drawing = Drawing.of(chart, VietnameseText::count);
            paper.paragraph("ChartTitle", chart.title());
            paper.picture(ChartPicture.png(drawing), drawing.width(), drawing.height(), chart);
        }

        /** Left to the writer, on a page of their own. */
        private void drafts(List<Draft> drafts) {
            for (int i = 0; i < drafts.size(); i++) {
                Draft draft = drafts.get(i);
                paper.heading(i == 0 ? "Chapter" : "Heading1", ROMAN.get(parts++) + ". " + draft.title());
                if (!draft.suggestions().isEmpty()) {
                    paper.paragraph("Note", "Gợi ý từ số liệu của báo cáo này; người viết kiểm tra, sửa và bổ sung.");
                    draft.suggestions().forEach(suggestion -> paper.paragraph("Suggestion", "- " + suggestion));
                }
                int blank = draft.suggestions().isEmpty() ? BLANK_LINES : FEWER_BLANK_LINES;
                for (int line = 0; line < blank; line++) {
                    paper.paragraph("BlankLine").createRun().addTab();
                }
            }
        }

        private void group(DigestGroup group) {
            paper.heading("Heading2", group.title());
            group.items().forEach(this::item);
            paper.paragraph("Note", group.seeAlso());
            paper.paragraph("Note", group.more());
        }

        private void item(DigestItem item) {
            XWPFParagraph title = paper.paragraph("Heading3");
            DocxPaper.run(title, item.number() + ". ");
            DocxPaper.link(title, item.title(), item.url());
            String time = item.published().isEmpty() ? "" : ", " + item.published();
            XWPFParagraph meta = paper.paragraph("Meta");
            DocxPaper.run(meta, item.outlet() + time + ". Sắc thái: ");
            DocxPaper.run(meta, item.toneWord().toLowerCase(Locale.ROOT), style(item.tone()));
            paper.footnote(meta, item.toneWhy().isEmpty() ? "" : item.toneWhy() + '.');
            item.flags().forEach(flag -> DocxPaper.run(meta, " [" + flag + ']', "Strong"));
            paper.paragraph("Related", labelled("", item.spread()));
            String related = labelled("Liên quan: ", String.join("; ", item.chips()));
            if (!item.extract().isEmpty()) {
                XWPFParagraph extract = paper.paragraph("Extract");
                extract.setKeepNext(!related.isEmpty());
                DocxPaper.run(extract, item.extract());
            }
            paper.paragraph("Related", related);
        }

        private void corrections(List<Correction> corrections) {
            if (corrections.isEmpty()) {
                return;
            }
            part("Đã sửa, đã gỡ");
            for (Correction correction : corrections) {
                XWPFParagraph line = paper.paragraph("Normal");
                DocxPaper.run(line, "- ");
                DocxPaper.link(line, correction.title(), correction.url());
                String number = correction.number().isEmpty() ? "" : ", tin số " + correction.number();
                DocxPaper.run(line, " (" + correction.outlet() + number + "). " + correction.what() + '.');
            }
        }

        private void counts(List<DigestTable> counts) {
            if (!counts.isEmpty()) {
                part("Bảng số liệu");
                counts.forEach(tables::counts);
            }
        }

        private void sources(SourceReport sources) {
            part("Tình hình nguồn tin");
            paper.paragraph("BodyText", sources.summary());
            for (SourceGroup group : sources.groups()) {
                XWPFParagraph line = paper.paragraph("Normal");
                DocxPaper.run(line, "- " + group.label() + ": ", "Strong");
                DocxPaper.run(line, String.join("; ", group.sources()) + '.');
            }
            paper.paragraph("BodyText", sources.rejected());
        }

        private static String labelled(String label, String text) {
            return text.isEmpty() ? "" : label + text + '.';
        }

        private static String style(String tone) {
            return switch (tone) {
                case "pos" -> "TonePositive";
                case "neg" -> "ToneNegative";
                default -> "ToneNeutral";
            };
        }
    }
}
