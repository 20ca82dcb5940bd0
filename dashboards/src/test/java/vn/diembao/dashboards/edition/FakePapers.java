package vn.diembao.dashboards.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.diembao.dashboards.digest.DigestPaper;
import vn.diembao.dashboards.digest.DigestRequest;
import vn.diembao.dashboards.digest.PaperClip;
import vn.diembao.dashboards.digest.PaperMark;
import vn.diembao.dashboards.digest.PaperScope;
import vn.diembao.dashboards.digest.PaperSource;
import vn.diembao.dashboards.digest.SlipRequest;

/** Papers that differ each time they are composed, made of clips that a test may change. */
public final class FakePapers implements PaperSource {
    public final Map<String, String> hashes = new LinkedHashMap<>();
    public final List<PaperMark> composed = new ArrayList<>();
    public final List<PaperScope> scopes = new ArrayList<>();
    public boolean down;
    public boolean noSlips;
    public boolean unknownUnit;

    @Override
    public DigestPaper compose(DigestRequest request, PaperMark mark) throws IOException {
        if (down) {
            throw new IOException("no answer");
        }
        if (unknownUnit) {
            throw new IllegalArgumentException("no union body");
        }
        composed.add(mark);
        return paper("Điểm báo " + composed.size(), now(Map.of()));
    }

    @Override
    public Optional<DigestPaper> correct(SlipRequest request) throws IOException {
        if (noSlips) {
            throw new IOException("no answer");
        }
        scopes.add(request.paper().scope());
        List<PaperClip> changed = now(request.known());
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(paper("Đính chính " + request.paper().hash(), changed));
    }

    private List<PaperClip> now(Map<String, PaperClip> known) {
        return hashes.entrySet().stream()
                .map(clip -> new PaperClip(clip.getKey(), 1, clip.getValue(), false))
                .filter(clip -> !clip.equals(known.get(clip.id())))
                .toList();
    }

    private static DigestPaper paper(String title, List<PaperClip> clips) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of("ban.html", "ban.docx", "ban.md", DigestPaper.MAIL_HTML, DigestPaper.MAIL_TEXT)) {
            files.put(name, (title + ' ' + name).getBytes(UTF_8));
        }
        return new DigestPaper(title, files, clips);
    }
}
