package vn.diembao.dashboards.digest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import vn.diembao.dashboards.digest.Digest.Correction;
import vn.diembao.dashboards.digest.Digest.DigestGroup;
import vn.diembao.dashboards.digest.Digest.DigestItem;
import vn.diembao.dashboards.digest.Digest.DigestSection;
import vn.diembao.dashboards.digest.Digest.DigestTable;
import vn.diembao.dashboards.digest.Digest.Masthead;
import vn.diembao.dashboards.digest.Digest.SourceGroup;
import vn.diembao.dashboards.digest.Digest.SourceReport;

/** A Word document with the look of an official paper, real headings and real links. */
final class DocxView implements DigestView {
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private static final int BEFORE_SIGNATURE = 240;

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
        private int parts;

        private Page(DocxPaper paper) {
            this.paper = paper;
            this.tables = new DocxTables(paper);
        }

        private void fill(Digest digest) {
            masthead(digest.masthead());
            part("Tổng quan");
            paper.paragraph("Warning", digest.emptyNote());
            tables.figures(digest.glance().figures());
            if (digest.glance().tones().total() > 0) {
                tables.toneBar(digest.glance().tones());
            }
            XWPFParagraph completeness = paper.paragraph("Normal");
            DocxPaper.run(completeness, "Độ đầy đủ: ").setBold(true);
            DocxPaper.run(completeness, digest.sources().summary());
            digest.sections().forEach(this::section);
            corrections(digest.corrections());
            counts(digest.tables());
            sources(digest.sources());
            XWPFParagraph closing = paper.paragraph("Small");
            closing.setKeepNext(true);
            DocxPaper.run(closing, digest.masthead().madeAt() + ". Đoạn trích giữ nguyên văn của báo./.");
            closing.setSpacingAfter(BEFORE_SIGNATURE);
            tables.signatureBlock();
        }

        private void masthead(Masthead masthead) {
            tables.headBlock(masthead);
            paper.paragraph("Title", masthead.kind());
            paper.paragraph("Subtitle", VietnameseText.capital(masthead.issue()));
            paper.paragraph("Period", masthead.period());
            paper.paragraph("Period", masthead.scope());
            paper.paragraph("Warning", masthead.openNote());
        }

        private void part(String title) {
            paper.paragraph("Heading1", ROMAN.get(parts++) + ". " + title);
        }

        private void section(DigestSection section) {
            part(section.title());
            paper.paragraph("Note", section.note());
            section.groups().forEach(this::group);
        }

        private void group(DigestGroup group) {
            paper.paragraph("Heading2", group.title());
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
            XWPFRun tone = DocxPaper.run(meta, item.toneWord().toLowerCase(Locale.ROOT));
            tone.setBold(true);
            tone.setColor(colour(item.tone()));
            item.flags().forEach(flag -> DocxPaper.run(meta, " [" + flag + ']').setBold(true));
            paper.paragraph("Small", labelled("", item.spread()));
            List<String> lines = Stream.of(
                            labelled("Liên quan: ", String.join("; ", item.chips())), labelled("Vì sao: ", item.why()))
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (!item.extract().isEmpty()) {
                XWPFParagraph extract = paper.paragraph("Extract");
                extract.setKeepNext(!lines.isEmpty());
                DocxPaper.run(extract, item.extract());
            }
            lines.forEach(line -> paper.paragraph("Small", line));
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
            paper.paragraph("Normal", sources.summary());
            for (SourceGroup group : sources.groups()) {
                XWPFParagraph line = paper.paragraph("Normal");
                DocxPaper.run(line, "- " + group.label() + ": ").setBold(true);
                DocxPaper.run(line, String.join("; ", group.sources()) + '.');
            }
            paper.paragraph("Normal", sources.rejected());
        }

        private static String labelled(String label, String text) {
            return text.isEmpty() ? "" : label + text + '.';
        }

        private static String colour(String tone) {
            return switch (tone) {
                case "pos" -> DocxTables.POSITIVE;
                case "neg" -> DocxTables.NEGATIVE;
                default -> "404040";
            };
        }
    }
}
