package vn.diembao.pipeline.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks at ids: each once, each pointing at something, none that comes back to itself. */
final class IdReview {
    /** Between the name of a word list and the body it is of. */
    private static final String OF = " of ";

    private final List<TaxonomyFinding> findings = new ArrayList<>();

    private IdReview() {}

    static List<TaxonomyFinding> of(Map<String, YamlFile> files) {
        IdReview review = new IdReview();
        YamlEntry unions = YamlEntry.root(files.get("unions.yaml"));
        review.lookAtProgrammes(
                YamlEntry.root(files.get("programmes.yaml")).at("programmes").parts());
        review.lookAtUnions(unions);
        review.lookAtLevels(unions);
        for (String file : TaxonomyEdition.CUE_FILES) {
            review.unique("label", YamlEntry.root(files.get(file)).at("labels").parts());
        }
        return review.findings;
    }

    private void lookAtProgrammes(List<YamlEntry> programmes) {
        Map<String, YamlEntry> byId = unique("programme", programmes);
        programmes.forEach(programme -> pointsAt(programme, "parent", byId.keySet()));
        circles(programmes, byId, "parent");
    }

    private void lookAtUnions(YamlEntry file) {
        List<YamlEntry> bodies = Stream.of(
                        Stream.of(file.at("confederation")),
                        file.at("provinces").parts().stream(),
                        file.at("central").parts().stream())
                .flatMap(Function.identity())
                .toList();
        Map<String, YamlEntry> byId = unique("union", bodies);
        for (YamlEntry body : bodies) {
            pointsAt(body, "successor", byId.keySet());
            for (YamlEntry predecessor : body.at("predecessors").parts()) {
                pointsAt(predecessor, predecessor.node().asText(), byId.keySet());
            }
        }
        for (YamlEntry list : file.at("words").parts()) {
            int of = list.key().indexOf(OF);
            if (of > 0) {
                pointsAt(list, list.key().substring(of + OF.length()), byId.keySet());
            }
        }
        circles(bodies, byId, "successor");
        lookAtFederations(file, byId.keySet());
    }

    private void lookAtFederations(YamlEntry file, Set<String> unions) {
        Map<String, String> covered = new HashMap<>();
        List<YamlEntry> federations = file.at("federations").parts();
        unique("federation", federations);
        for (YamlEntry federation : federations) {
            for (YamlEntry old : federation.at("old_ids").parts()) {
                String id = old.node().asText();
                pointsAt(old, id, unions);
                String other = covered.putIfAbsent(id, federation.text("id"));
                if (other != null) {
                    findings.add(old.error("union " + id + " went into " + other + " too: leave it in one of them"));
                }
            }
        }
        for (YamlEntry province : file.at("provinces").parts()) {
            if (!covered.containsKey(province.text("id"))) {
                findings.add(province.error(
                        "union " + province.text("id") + " went into no federation: put its id among old_ids of one"));
            }
        }
    }

    private void lookAtLevels(YamlEntry file) {
        List<YamlEntry> levels = file.at("levels").parts();
        Map<String, YamlEntry> byId = unique("level", levels);
        for (YamlEntry level : levels) {
            pointsAt(level, "parent", byId.keySet());
            String heads = level.text("heads");
            if (heads != null && !file.at("words").node().has(heads)) {
                findings.add(level.error("no such word list " + heads + ": write it under words, or name another"));
            }
            YamlEntry parent = byId.get(level.text("parent"));
            if (parent != null
                    && parent.node().path("level").asInt()
                            > level.node().path("level").asInt()) {
                findings.add(level.error("stands under " + level.text("parent") + ", which is of a lower level:"
                        + " name another parent"));
            }
        }
        circles(levels, byId, "parent");
    }

    private Map<String, YamlEntry> unique(String kind, List<YamlEntry> entries) {
        Map<String, YamlEntry> byId = new LinkedHashMap<>();
        for (YamlEntry entry : entries) {
            if (byId.putIfAbsent(entry.text("id"), entry) != null) {
                findings.add(entry.error(kind + ' ' + entry.text("id") + " stands twice: remove one or rename it"));
            }
        }
        return byId;
    }

    private void pointsAt(YamlEntry entry, String keyOrId, Set<String> known) {
        String id = entry.node().isObject() ? entry.text(keyOrId) : keyOrId;
        if (id != null && !known.contains(id)) {
            findings.add(entry.error((entry.node().isObject() ? keyOrId + ": " : "") + "no such id " + id
                    + ": mend it or add the entry"));
        }
    }

    private void circles(List<YamlEntry> entries, Map<String, YamlEntry> byId, String link) {
        for (YamlEntry start : entries) {
            Set<String> passed = new LinkedHashSet<>();
            YamlEntry at = start;
            while (at != null && passed.add(at.text("id"))) {
                at = byId.get(at.text(link));
            }
            if (at != null && at.text("id").equals(start.text("id"))) {
                findings.add(start.error(link + "s lead back to " + start.text("id") + " (" + String.join(", ", passed)
                        + "): break the circle"));
            }
        }
    }
}
