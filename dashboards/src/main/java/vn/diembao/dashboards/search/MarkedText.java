package vn.diembao.dashboards.search;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.diembao.model.Evidence;

/** Marks what gave a clip its labels, by the offsets that evidence tells. */
final class MarkedText {
    private MarkedText() {}

    /**
     * The paragraphs of a field; one that is empty is left out.
     *
     * @param evidence of this field; offsets outside of the text are passed over, overlaps share their words
     * @param name what a label is called
     */
    static List<List<Stretch>> of(String text, List<Evidence> evidence, Function<Evidence, String> name) {
        List<Evidence> within = evidence.stream()
                .filter(one -> 0 <= one.start() && one.start() < one.end() && one.end() <= text.length())
                .toList();
        TreeSet<Integer> ends = new TreeSet<>(List.of(0, text.length()));
        for (Evidence one : within) {
            ends.add(one.start());
            ends.add(one.end());
        }
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            ends.add(at);
            ends.add(at + 1);
        }
        List<List<Stretch>> paragraphs = new ArrayList<>();
        List<Stretch> paragraph = new ArrayList<>();
        int from = ends.first();
        for (int to : ends.tailSet(from, false)) {
            String piece = text.substring(from, to);
            if (piece.equals("\n")) {
                paragraphs.add(paragraph);
                paragraph = new ArrayList<>();
            } else {
                paragraph.add(stretch(piece, from, within, name));
            }
            from = to;
        }
        paragraphs.add(paragraph);
        return paragraphs.stream().filter(one -> !one.isEmpty()).toList();
    }

    private static Stretch stretch(String piece, int at, List<Evidence> evidence, Function<Evidence, String> name) {
        String why = evidence.stream()
                .filter(one -> one.start() <= at && at < one.end())
                .map(name)
                .distinct()
                .collect(Collectors.joining("; "));
        return new Stretch(piece, !why.isEmpty(), why);
    }
}
