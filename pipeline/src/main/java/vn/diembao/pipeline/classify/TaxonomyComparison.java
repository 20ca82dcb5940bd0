package vn.diembao.pipeline.classify;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.diembao.model.Labels;
import vn.diembao.model.ReportedNumber;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/** Labels texts under two taxonomies and keeps count of what comes and goes. Not thread-safe. */
public final class TaxonomyComparison {
    private final Classifier present;
    private final Classifier changed;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private long texts;
    private long relabelled;

    public TaxonomyComparison(Taxonomy present, Taxonomy changed) {
        this.present = new Classifier(present);
        this.changed = new Classifier(changed);
    }

    /** How many texts would get and lose a label. */
    public record Tally(long come, long gone) {
        private Tally plus(Tally other) {
            return new Tally(come + other.come, gone + other.gone);
        }
    }

    /**
     * Labels a text under both.
     *
     * @param url null when there is none
     */
    public LabelChange compare(String id, String url, ClassifierInput input) {
        Set<String> before = flat(present.classify(input));
        Set<String> after = flat(changed.classify(input));
        List<String> come =
                after.stream().filter(label -> !before.contains(label)).toList();
        List<String> gone =
                before.stream().filter(label -> !after.contains(label)).toList();
        LabelChange change = new LabelChange(id, url, input.title(), come, gone);
        texts++;
        relabelled += change.isNone() ? 0 : 1;
        come.forEach(label -> tallies.merge(label, new Tally(1, 0), Tally::plus));
        gone.forEach(label -> tallies.merge(label, new Tally(0, 1), Tally::plus));
        return change;
    }

    /** By label, in their alphabetical order. */
    public Map<String, Tally> tallies() {
        return new TreeMap<>(tallies);
    }

    /** Texts looked at. */
    public long texts() {
        return texts;
    }

    /** Texts of which a label would come or go. */
    public long relabelled() {
        return relabelled;
    }

    private static Set<String> flat(Labels labels) {
        Set<String> flat = new LinkedHashSet<>();
        flat.add("relevance:" + labels.relevance());
        add(flat, "programmes", labels.programmes());
        add(flat, "unions", labels.unions());
        add(flat, "federations", labels.federations());
        add(flat, "topics", labels.topics());
        add(flat, "content_lines", labels.contentLines());
        flat.add("event_tone:" + labels.eventTone());
        flat.add("union_stance:" + labels.unionStance());
        flat.add("alert:" + labels.alert());
        add(flat, "alert_kinds", labels.alertKinds());
        labels.numbers().forEach(number -> flat.add("numbers:" + written(number)));
        return flat;
    }

    private static void add(Set<String> flat, String field, List<String> ids) {
        ids.forEach(id -> flat.add(field + ':' + id));
    }

    private static String written(ReportedNumber number) {
        String whose = number.programme() != null ? number.programme() : String.valueOf(number.union());
        return whose + ' ' + number.text();
    }
}
