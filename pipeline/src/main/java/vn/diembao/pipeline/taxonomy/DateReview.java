package vn.diembao.pipeline.taxonomy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at days: none ends before it begins, parts lie within their whole, who follows comes after. */
final class DateReview {
    private final List<TaxonomyFinding> findings = new ArrayList<>();

    private DateReview() {}

    static List<TaxonomyFinding> of(Map<String, YamlFile> files) {
        DateReview review = new DateReview();
        List<YamlEntry> programmes =
                YamlEntry.root(files.get("programmes.yaml")).at("programmes").parts();
        YamlEntry unions = YamlEntry.root(files.get("unions.yaml"));
        review.withinParents(programmes);
        programmes.forEach(review::lookAtProgramme);
        review.withinParents(unions.at("levels").parts());
        List<YamlEntry> bodies = new ArrayList<>(unions.at("provinces").parts());
        bodies.addAll(unions.at("central").parts());
        bodies.add(unions.at("confederation"));
        review.lookAtBodies(bodies, unions.at("federations").parts());
        return review.findings;
    }

    private void withinParents(List<YamlEntry> entries) {
        Map<String, YamlEntry> byId = byId(entries);
        for (YamlEntry entry : entries) {
            inOrder(entry);
            YamlEntry parent = byId.get(entry.text("parent"));
            if (parent != null && reachesOutside(entry, parent)) {
                findings.add(entry.warning("is valid outside the time of its parent " + parent.text("id") + " ("
                        + span(parent) + "): mend from or to of one of them"));
            }
        }
    }

    private void lookAtProgramme(YamlEntry programme) {
        LocalDate before = null;
        for (YamlEntry phase : programme.at("phases").parts()) {
            inOrder(phase);
            if (reachesOutside(phase, programme)) {
                findings.add(phase.error("lies outside the time of its programme (" + span(programme)
                        + "): mend from or to of one of them"));
            }
            LocalDate from = day(phase, "from");
            if (before != null && from != null && !from.isAfter(before)) {
                findings.add(phase.warning("begins before the phase above it has ended: mend from, or their order"));
            }
            before = day(phase, "to");
        }
        boolean undated = day(programme, "from") == null && day(programme, "to") == null;
        for (YamlEntry alias : programme.at("aliases").parts()) {
            if (undated && alias.node().path("dated").asBoolean(false)) {
                findings.add(alias.error("is dated, but the programme has no from or to: add one, or leave dated out"));
            }
        }
    }

    private void lookAtBodies(List<YamlEntry> bodies, List<YamlEntry> federations) {
        Map<String, YamlEntry> byId = byId(bodies);
        for (YamlEntry body : bodies) {
            inOrder(body);
            LocalDate end = day(body, "to");
            String successor = body.text("successor");
            if (successor != null && end == null) {
                findings.add(body.error("has a successor but no last day: add to"));
            }
            LocalDate begin = byId.containsKey(successor) ? day(byId.get(successor), "from") : null;
            if (end != null && begin != null && begin.isAfter(end.plusDays(1))) {
                findings.add(body.warning("ends on " + end + ", but its successor " + successor + " begins on " + begin
                        + " only: mend one of the days"));
            }
        }
        for (YamlEntry federation : federations) {
            for (String id : federation.texts("old_ids")) {
                LocalDate end = byId.containsKey(id) ? day(byId.get(id), "to") : null;
                if (end != null && !end.plusDays(1).equals(day(federation, "since"))) {
                    findings.add(federation.error("begins on " + federation.text("since") + ", but " + id + " ends on "
                            + end + ": since is the day after"));
                }
            }
        }
    }

    private void inOrder(YamlEntry entry) {
        LocalDate from = day(entry, "from");
        LocalDate to = day(entry, "to");
        if (from != null && to != null && to.isBefore(from)) {
            findings.add(entry.error("ends before it begins (" + span(entry) + "): mend from or to"));
        }
    }

    private static boolean reachesOutside(YamlEntry part, YamlEntry whole) {
        LocalDate from = day(part, "from");
        LocalDate to = day(part, "to");
        LocalDate first = day(whole, "from");
        LocalDate last = day(whole, "to");
        return (first != null && ((from != null && from.isBefore(first)) || (to != null && to.isBefore(first))))
                || (last != null && ((to != null && to.isAfter(last)) || (from != null && from.isAfter(last))));
    }

    private static String span(YamlEntry entry) {
        return (entry.text("from") == null ? "" : entry.text("from")) + " to "
                + (entry.text("to") == null ? "" : entry.text("to"));
    }

    private static LocalDate day(YamlEntry entry, String key) {
        return entry.text(key) == null ? null : LocalDate.parse(entry.text(key));
    }

    private static Map<String, YamlEntry> byId(List<YamlEntry> entries) {
        Map<String, YamlEntry> byId = new HashMap<>();
        entries.forEach(entry -> byId.put(entry.text("id"), entry));
        return byId;
    }
}
