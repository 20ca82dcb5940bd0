package vn.diembao.app.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import vn.diembao.crawlers.extract.PageKind;
import vn.diembao.crawlers.extract.PageText;
import vn.diembao.crawlers.extract.PageTrial;
import vn.diembao.crawlers.extract.PageTrial.Answer;
import vn.diembao.crawlers.extract.PageTrial.FieldAnswers;
import vn.diembao.crawlers.extract.PageTrial.LeftOut;
import vn.diembao.crawlers.extract.PageTrial.SelectorHits;
import vn.diembao.crawlers.fetch.LogLine;
import vn.diembao.model.Picture;

/** What {@code sources try} tells of a page. */
final class TriedPage {
    private static final int WORDS = 100;
    private static final int FEW_WORDS = 60;
    /** Classes and ids of the page, in which anything may stand. */
    private static final int MOST_NAMES = 500;

    private static final int MOST_LEFT_OUT = 20;

    private final PrintStream out;

    TriedPage(PrintStream out) {
        this.out = out;
    }

    void print(PageTrial trial) {
        verdict(trial);
        trial.fields().forEach(this::field);
        selectors(trial.selectors());
        leftOut(trial.leftOut());
        pictures(trial.text().pictures());
        out.println();
        out.println("text:");
        if (!trial.text().lead().isEmpty()) {
            out.println("  (lead) " + trial.text().lead());
        }
        trial.text().paragraphs().forEach(paragraph -> out.println("  " + paragraph));
    }

    private void verdict(PageTrial trial) {
        PageText text = trial.text();
        PageKind kind = text.kind();
        int chars = text.paragraphs().stream().mapToInt(String::length).sum();
        String verdict = kind.refusal() == null ? "taken as " + kind : "refused, " + kind.refusal();
        out.println("verdict:   " + verdict + ": " + kind.text() + " ("
                + text.paragraphs().size() + " paragraphs, " + chars + " characters)");
        if (!trial.marks().isEmpty()) {
            out.println("marks:     " + String.join(", ", trial.marks()));
        }
    }

    private void pictures(List<Picture> pictures) {
        if (pictures.isEmpty()) {
            return;
        }
        out.println();
        out.println("pictures:");
        pictures.forEach(picture -> out.println("  " + picture.url() + "  "
                + (picture.caption().isEmpty() ? "without a caption" : cut(picture.caption(), WORDS))));
    }

    /** The rule that was taken first, then what the others would have given. */
    private void field(FieldAnswers field) {
        Answer taken = field.answers().get(0);
        out.printf(Locale.ROOT, "%-10s %s  [%s]%n", field.field() + ':', cut(taken.value(), WORDS), taken.rule());
        for (Answer other : field.answers().subList(1, field.answers().size())) {
            boolean same = other.value().equals(taken.value());
            out.printf(
                    Locale.ROOT,
                    "  %-8s %s  [%s]%n",
                    same ? "same" : "or",
                    same ? "" : cut(other.value(), WORDS),
                    other.rule());
        }
    }

    private void selectors(List<SelectorHits> selectors) {
        if (selectors.isEmpty()) {
            return;
        }
        out.println();
        out.println("selectors:");
        int width =
                selectors.stream().mapToInt(s -> s.selector().length()).max().orElse(0);
        String row = "  %-7s %-" + width + "s  %s%n";
        for (SelectorHits hits : selectors) {
            String matched = hits.matched() == 0
                    ? "nothing"
                    : hits.matched()
                            + (hits.matched() == 1 ? " element: " : " elements: ")
                            + cut(hits.words(), FEW_WORDS);
            out.printf(Locale.ROOT, row, hits.field(), hits.selector(), matched);
        }
    }

    private void leftOut(List<LeftOut> leftOut) {
        if (leftOut.isEmpty()) {
            return;
        }
        out.println();
        out.println("left out:");
        for (LeftOut part : leftOut.subList(0, Math.min(MOST_LEFT_OUT, leftOut.size()))) {
            out.printf(
                    Locale.ROOT,
                    "  %-40s %3d blocks %6d characters: %s%n",
                    cut(LogLine.of(part.reason(), MOST_NAMES), 40),
                    part.blocks(),
                    part.chars(),
                    cut(part.words(), FEW_WORDS));
        }
        if (leftOut.size() > MOST_LEFT_OUT) {
            out.println("  and " + (leftOut.size() - MOST_LEFT_OUT) + " smaller ones");
        }
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
