package vn.diembao.app.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.diembao.app.bench.LoadWatch.Look;

/**
 * What happened between two looks.
 *
 * @param documents that became searchable
 * @param millis processor time by stage
 */
record LoadSpan(double seconds, long documents, Map<String, Double> millis) {
    /** A fifth of the way is left to warm up. */
    private static final int WARM = 5;

    /**
     * From the first look at which a fifth was searchable (where none is left before the end, from the first) to the first at
     * which all were.
     *
     * @throws IllegalStateException when they never were
     */
    static LoadSpan of(List<Look> looks, long all) {
        Look end = looks.stream()
                .filter(look -> look.searchable() >= all)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not all documents became searchable"));
        Look begin = looks.stream()
                .filter(look -> look.searchable() >= all / WARM && look.searchable() < all)
                .findFirst()
                .orElse(looks.get(0));
        Map<String, Double> millis = new TreeMap<>(end.millis());
        begin.millis().forEach((stage, before) -> millis.merge(stage, -before, Double::sum));
        return new LoadSpan((end.nanos() - begin.nanos()) / 1e9, end.searchable() - begin.searchable(), millis);
    }

    double rate() {
        return documents / seconds;
    }

    /** Core-milliseconds a document. */
    double cost(String stage) {
        return millis.getOrDefault(stage, 0.0) / documents;
    }

    /** Of both processes together. */
    double cost() {
        return cost(Look.OURS) + cost(Look.ELASTICSEARCH);
    }

    /** Core-milliseconds a document of each stage, and of what is no stage. */
    Map<String, Double> parts() {
        Map<String, Double> parts = new TreeMap<>();
        double known = 0;
        for (String stage : millis.keySet()) {
            if (!stage.equals(Look.OURS)) {
                parts.put(stage, cost(stage));
                known += stage.equals(Look.ELASTICSEARCH) ? 0 : cost(stage);
            }
        }
        parts.put("garbage, compiler and the rest", cost(Look.OURS) - known);
        return parts;
    }
}
