package vn.diembao.dashboards.digest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vn.diembao.dashboards.form.PlainText;
import vn.diembao.model.Clip;
import vn.diembao.model.ReportedNumber;

/** What a text reports in figures, and what is said of the text beside them. */
record ReportedText(
        String id, String title, String outlet, Instant publishedAt, Instant seenAt, List<ReportedNumber> numbers) {
    /** Two texts that are not one never stand in the same place. */
    static final Comparator<ReportedText> BY_FIRST_SIGHT =
            Comparator.comparing(ReportedText::seenAt).thenComparing(ReportedText::id);

    ReportedText {
        numbers = List.copyOf(numbers);
    }

    static ReportedText of(DigestClip clip) {
        return new ReportedText(
                clip.id(),
                ItemComposer.title(clip),
                ItemComposer.outletName(clip.outlet()),
                clip.publishedAt(),
                clip.history().firstSeenAt(),
                clip.labels().numbers());
    }

    static ReportedText of(Clip clip) {
        return new ReportedText(
                clip.article().id(),
                PlainText.line(clip.article().title()),
                ItemComposer.outletName(clip.outlet()),
                clip.article().publishedAt(),
                clip.history().firstSeenAt(),
                clip.labels().numbers());
    }
}
