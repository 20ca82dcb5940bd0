package vn.diembao.dashboards.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.diembao.dashboards.digest.SlipRequest.IssuedPaper;
import vn.diembao.dashboards.form.Digest.Correction;
import vn.diembao.dashboards.form.Digest.Masthead;
import vn.diembao.dashboards.form.PlainText;
import vn.diembao.dashboards.form.Slip;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.unit.Letterhead;

/** Finds what an issued edition no longer tells as it is, and makes the slip that says so. */
final class SlipComposer {
    private final Map<String, PaperClip> known;
    private final List<Correction> edited = new ArrayList<>();
    private final List<Correction> added = new ArrayList<>();
    private final List<PaperClip> told = new ArrayList<>();

    /** @param known clips as readers know them, by id */
    SlipComposer(Map<String, PaperClip> known) {
        this.known = known;
    }

    /** Takes in how a clip is now. */
    void compare(DigestClip clip) {
        PaperClip before = known.get(clip.id());
        PaperClip now = PaperClip.of(clip, before == null ? 0 : before.number());
        if (now.equals(before)) {
            return;
        }
        told.add(now);
        if (before == null) {
            added.add(correction(
                    clip,
                    now,
                    "Thu nhận lúc " + VietnameseText.time(clip.history().firstSeenAt())));
        } else {
            edited.add(correction(clip, now, what(clip, before)));
        }
    }

    /** Every change, as the slip tells it; empty when there is nothing to correct. */
    List<PaperClip> told() {
        return List.copyOf(told);
    }

    Slip slip(SlipRequest request, Letterhead letterhead, Instant now) {
        IssuedPaper paper = request.paper();
        String issue = "số " + request.number() + " của " + VietnameseText.uncapital(paper.title());
        Masthead head = new Masthead(
                "Phiếu đính chính",
                VietnameseText.capital(issue),
                letterhead.issuer(),
                issue,
                "",
                "",
                "Phát hành lúc " + VietnameseText.time(now),
                "",
                DigestComposer.signed(now.atZone(Edition.ZONE).toLocalDate()));
        return new Slip(
                head,
                letterhead,
                "Đính chính bản có mã " + paper.id() + ", phát hành lúc " + VietnameseText.time(paper.issuedAt()) + '.',
                "Mã băm SHA-256 của bản nêu trên: " + paper.hash() + '.',
                edited,
                added);
    }

    private static String what(DigestClip clip, PaperClip before) {
        if (clip.isWithdrawn() && !before.withdrawn()) {
            return "Không còn trên trang từ "
                    + VietnameseText.time(clip.history().withdrawnAt());
        }
        if (before.withdrawn() && !clip.isWithdrawn()) {
            return "Đã có lại trên trang";
        }
        return "Đã sửa lúc " + VietnameseText.time(clip.history().updatedAt());
    }

    private static Correction correction(DigestClip clip, PaperClip now, String what) {
        return new Correction(
                ItemComposer.title(clip),
                PlainText.webAddress(clip.url()),
                ItemComposer.outletName(clip),
                what,
                now.number() == 0 ? "" : Integer.toString(now.number()));
    }
}
