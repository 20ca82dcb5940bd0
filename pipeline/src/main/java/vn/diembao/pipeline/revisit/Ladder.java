package vn.diembao.pipeline.revisit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rungs with what they handed on, and the clips that were found due and not yet handed on. A rung knows each clip that
 * is handed on at once, so what a checkpoint does not know of is found again.
 */
final class Ladder {
    private final Map<String, RungSplit> rungs = new LinkedHashMap<>();
    private final Deque<Due> due = new ArrayDeque<>();

    private record Due(String rungId, DueClip clip) {}

    /** Takes a rung, as it was left. */
    void add(RungSplit rung) {
        rungs.put(rung.splitId(), rung);
    }

    List<RungSplit> snapshot() {
        return List.copyOf(rungs.values());
    }

    /** Takes the next clips of a rung, as it was when they were asked for. */
    void found(RungSplit rung, List<DueClip> clips) {
        clips.forEach(clip -> due.add(new Due(rung.splitId(), clip)));
    }

    boolean hasNext() {
        return !due.isEmpty();
    }

    /** Hands on the next clip. */
    DueClip next() {
        Due next = due.remove();
        rungs.computeIfPresent(next.rungId(), (id, rung) -> rung.after(next.clip()));
        return next.clip();
    }
}
