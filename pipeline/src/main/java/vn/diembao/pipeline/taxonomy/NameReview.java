package vn.diembao.pipeline.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at aliases beside each other: no form for two things, none that another always covers, no vague abbreviation. */
final class NameReview {
    private static final int LONGEST_ABBREVIATION = 5;

    private final List<WrittenName> names;
    private final Map<String, List<WrittenName>> byKey = new LinkedHashMap<>();
    private final Map<String, List<WrittenName>> byBareKey = new LinkedHashMap<>();
    private final Map<String, List<WrittenName>> byAlias = new LinkedHashMap<>();
    private final Map<String, List<String>> meanings = new HashMap<>();
    private final Set<String> traps = new HashSet<>();
    private final Set<TaxonomyFinding> told = new HashSet<>();
    private final List<TaxonomyFinding> findings = new ArrayList<>();

    private NameReview(Map<String, YamlFile> files) {
        names = WrittenName.all(files);
        for (WrittenName name : names) {
            byAlias.computeIfAbsent(name.place(), place -> new ArrayList<>()).add(name);
            byKey.computeIfAbsent(name.key(), key -> new ArrayList<>()).add(name);
            byBareKey.computeIfAbsent(name.bareKey(), key -> new ArrayList<>()).add(name);
        }
        YamlEntry.root(files.get("abbreviations.yaml"))
                .at("abbreviations")
                .parts()
                .forEach(entry -> meanings.put(entry.text("short"), entry.texts("means")));
        for (YamlEntry trap : YamlEntry.root(files.get("unions.yaml"))
                .at("words")
                .at("union_traps")
                .parts()) {
            Alternatives.of(trap.node().asText()).forEach(text -> traps.add(PhraseKey.of(text, false)));
        }
    }

    static List<TaxonomyFinding> of(Map<String, YamlFile> files) {
        NameReview review = new NameReview(files);
        review.byKey.values().forEach(review::lookAtEqual);
        review.byBareKey.values().forEach(review::lookAtEqualWithoutDiacritics);
        review.byAlias.values().forEach(review::lookAtConditions);
        for (WrittenName name : review.names) {
            review.lookAtAbbreviation(name);
            review.lookInside(name);
        }
        return review.findings;
    }

    private void lookAtEqual(List<WrittenName> same) {
        for (int i = 1; i < same.size(); i++) {
            WrittenName later = same.get(i);
            for (WrittenName first : same.subList(0, i)) {
                boolean meet = (later.group().equals("place") == first.group().equals("place")) && later.canMeet(first);
                if (meet && !later.id().equals(first.id())) {
                    clash(first, later);
                } else if (meet && isSaidBy(first, later)) {
                    tell(later.alias()
                            .warning("\"" + later.text() + "\" is matched by \"" + first.text()
                                    + "\" of the same id already: remove one"));
                }
            }
        }
    }

    private static boolean isSaidBy(WrittenName first, WrittenName later) {
        return !first.place().equals(later.place())
                && first.letters().equals(later.letters())
                && first.alias().texts("near").equals(later.alias().texts("near"))
                && first.alias().texts("without").equals(later.alias().texts("without"));
    }

    private void clash(WrittenName first, WrittenName later) {
        String both = "\"" + later.text() + "\" stands for " + later.id() + " and for " + first.id();
        if (first.isOfOtherTime(later)) {
            return;
        }
        if (first.isConditioned() && later.isConditioned()) {
            tell(later.alias().warning(both + ", told apart by conditions only: see that both cannot hold at once"));
        } else if (first.isConditioned() || later.isConditioned()) {
            WrittenName covered = first.isConditioned() ? first : later;
            tell(covered.alias()
                    .warning(both + ", which always takes it too: give both a near condition, or remove this one"));
        } else {
            tell(later.alias().error(both + ": remove one, or give both a near condition that tells them apart"));
        }
    }

    private void lookAtEqualWithoutDiacritics(List<WrittenName> same) {
        for (int i = 1; i < same.size(); i++) {
            WrittenName later = same.get(i);
            for (WrittenName first : same.subList(0, i)) {
                boolean apart = later.id().equals(first.id()) || later.key().equals(first.key());
                if (!apart && later.group().equals(first.group()) && later.canMeet(first)) {
                    tell(later.alias()
                            .warning("\"" + later.text() + "\" and \"" + first.text() + "\" (" + first.id()
                                    + ") are one in a text without diacritics: give both a near condition"));
                }
            }
        }
    }

    private void lookAtConditions(List<WrittenName> forms) {
        WrittenName alias = forms.get(0);
        for (String side : List.of("near", "without")) {
            for (String phrase : alias.alias().texts(side)) {
                String key = PhraseKey.of(phrase, false);
                if (forms.stream().allMatch(form -> form.key().contains(key))) {
                    tell(alias.alias()
                            .error(side + " \"" + phrase + "\" stands in \"" + alias.text()
                                    + "\" itself and is only looked for around it: choose other words"));
                }
            }
        }
        forms.forEach(this::lookAtTraps);
    }

    private void lookAtTraps(WrittenName name) {
        if (name.group().equals("union") && traps.contains(name.key())) {
            tell(name.alias()
                    .error("\"" + name.text() + "\" stands in words/union_traps, which says it is no union:"
                            + " remove it there or here"));
        }
    }

    private void lookAtAbbreviation(WrittenName name) {
        boolean free = name.alias().texts("near").isEmpty();
        List<String> means = meanings.getOrDefault(name.text(), List.of());
        if (name.group().equals("place") || !name.text().matches("\\p{Lu}+") || !free || means.size() == 1) {
            return;
        }
        if (means.size() > 1) {
            tell(name.alias()
                    .error("\"" + name.text() + "\" may mean " + String.join(", ", means)
                            + ": give it a near condition"));
        } else if (means.isEmpty() && name.text().length() <= LONGEST_ABBREVIATION) {
            tell(name.alias()
                    .warning("\"" + name.text() + "\" is short for more than one thing as a rule: give it a near"
                            + " condition, or list its one meaning in abbreviations.yaml"));
        }
        if (!name.letters().equals("exact")) {
            tell(name.alias().warning("\"" + name.text() + "\" matches in small letters too: write letters: exact"));
        }
    }

    /** Of union names only the longest is looked at, whether its conditions hold or not. */
    private void lookInside(WrittenName longer) {
        if (!longer.group().equals("union") || !longer.isConditioned()) {
            return;
        }
        for (WrittenName name : names) {
            boolean inside = name.group().equals("union")
                    && !name.id().equals(longer.id())
                    && name.key().length() < longer.key().length()
                    && longer.key().contains(name.key());
            if (inside) {
                tell(name.alias()
                        .warning("\"" + name.text() + "\" is lost within \"" + longer.text() + "\" (" + longer.id()
                                + ") even where the conditions of that one do not hold: drop the conditions there"));
            }
        }
    }

    private void tell(TaxonomyFinding finding) {
        if (told.add(finding)) {
            findings.add(finding);
        }
    }
}
