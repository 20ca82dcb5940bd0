package vn.diembao.dashboards.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.dashboards.form.Digest;
import vn.diembao.dashboards.form.PlainText;

/** Finds which clips a digest tells, and under which number. */
final class PaperClips {
    private PaperClips() {}

    /** Each clip once, reprints and those there was no room for too. */
    static List<PaperClip> of(DigestMaterial material, Digest digest) {
        Map<String, Integer> numbers = new HashMap<>();
        digest.sections().stream()
                .flatMap(section -> section.groups().stream())
                .flatMap(group -> group.items().stream())
                .filter(item -> !item.url().isEmpty())
                .forEach(item -> numbers.putIfAbsent(item.url(), item.number()));
        Map<String, PaperClip> told = new LinkedHashMap<>();
        for (DigestClip clip : material.clips()) {
            int number = numbers.getOrDefault(PlainText.webAddress(clip.url()), 0);
            told.put(clip.id(), PaperClip.of(clip, number));
            clip.copies().forEach(copy -> told.putIfAbsent(copy.id(), PaperClip.of(copy, 0)));
        }
        // Told as edited or withdrawn, from an edition before.
        material.changed().forEach(clip -> told.putIfAbsent(clip.id(), PaperClip.of(clip, 0)));
        return new ArrayList<>(told.values());
    }
}
