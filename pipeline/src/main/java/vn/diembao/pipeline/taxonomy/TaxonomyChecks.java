package vn.diembao.pipeline.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.diembao.model.Term;

/** What must hold between the files: ids point somewhere, no two names share an alias without saying how to tell. */
final class TaxonomyChecks {
    private static final String OR_ANOTHER = "?";

    private final TaxonomyFiles files;
    private final List<String> problems = new ArrayList<>();

    TaxonomyChecks(TaxonomyFiles files) {
        this.files = files;
    }

    List<String> problems() {
        if (files.version().isBlank()) {
            problems.add("version.yaml: version is missing");
        }
        Set<String> programmes = uniqueIds(
                "programme", files.programmes().stream().map(Programme::id).toList());
        Set<String> unions =
                uniqueIds("union", files.unions().stream().map(UnionBody::id).toList());
        for (String kind : List.of("topic", "content_line")) {
            uniqueIds(
                    kind,
                    files.labels().stream()
                            .filter(term -> term.kind().equals(kind))
                            .map(Term::id)
                            .toList());
        }
        for (Programme programme : files.programmes()) {
            dangling("programme " + programme.id(), programme.parent(), programmes);
            checkPeriods(programme);
        }
        for (UnionBody union : files.unions()) {
            dangling("union " + union.id(), union.successor(), unions);
        }
        checkFederations(unions);
        checkAliases();
        checkCues();
        checkBorders();
        return problems;
    }

    private void checkPeriods(Programme programme) {
        if (programme.period().isEmpty()) {
            problems.add("programme " + programme.id() + " ends before it begins");
        }
        for (Phase phase : programme.phases()) {
            if (phase.period().isEmpty() || phase.target() <= 0) {
                problems.add("programme " + programme.id() + ": " + phase.name() + " needs a period and a target");
            }
        }
        boolean dated = programme.aliases().stream().anyMatch(Alias::dated);
        if (dated && programme.period().isOpen()) {
            problems.add("programme " + programme.id() + " has a dated alias but no dates");
        }
    }

    private void checkFederations(Set<String> unions) {
        Set<String> covered = new HashSet<>();
        for (Federation federation : files.federations()) {
            for (String old : federation.oldIds()) {
                dangling("federation " + federation.id(), old, unions);
                if (!covered.add(old)) {
                    problems.add("union " + old + " went into two federations");
                }
            }
        }
        for (UnionBody union : files.unions()) {
            if (union.place() != null && !covered.contains(union.id())) {
                problems.add("union " + union.id() + " went into no federation");
            }
        }
    }

    private void checkAliases() {
        Map<String, String> owner = new HashMap<>();
        for (Programme programme : files.programmes()) {
            programme.aliases().forEach(alias -> claim(owner, alias, programme.id()));
        }
        for (UnionBody union : files.unions()) {
            union.aliases().forEach(alias -> claim(owner, alias, union.id()));
        }
    }

    private void checkCues() {
        Set<String> seen = new HashSet<>();
        for (Cue cue : files.cues()) {
            if (cue.weight() <= 0) {
                problems.add(cue.group() + '/' + cue.id() + ": weight of \"" + cue.text() + "\" is not above zero");
            }
            if (!seen.add(cue.group() + '/' + cue.id() + '/' + cue.text().toLowerCase(Locale.ROOT))) {
                problems.add(cue.group() + '/' + cue.id() + ": \"" + cue.text() + "\" stands twice");
            }
        }
    }

    private void checkBorders() {
        Set<String> known = new HashSet<>();
        files.cues().forEach(cue -> known.add(cue.text().toLowerCase(Locale.ROOT)));
        for (Map<String, List<String>> side :
                List.of(files.borders().before(), files.borders().after())) {
            side.forEach((cue, words) -> {
                if (!known.contains(cue.toLowerCase(Locale.ROOT))) {
                    problems.add("rules.yaml: words are blocked beside \"" + cue + "\", which is no cue");
                }
                if (words.isEmpty() || words.stream().anyMatch(word -> word.isBlank() || word.contains(" "))) {
                    problems.add("rules.yaml: \"" + cue + "\" needs single words to block");
                }
            });
        }
    }

    /** Two bodies may share words when each name says under which conditions it means the one or the other. */
    private void claim(Map<String, String> owner, Alias alias, String id) {
        String key = alias.letters() == Alias.Letters.ANY ? alias.text().toLowerCase(Locale.ROOT) : alias.text();
        String other = owner.putIfAbsent(key, alias.isConditional() ? OR_ANOTHER + id : id);
        if (other == null || other.equals(id) || other.equals(OR_ANOTHER + id)) {
            return;
        }
        if (!other.startsWith(OR_ANOTHER) || !alias.isConditional()) {
            String first = other.startsWith(OR_ANOTHER) ? other.substring(1) : other;
            problems.add("alias \"" + alias.text() + "\" stands for " + first + " and for " + id);
        }
    }

    private Set<String> uniqueIds(String kind, List<String> ids) {
        Set<String> unique = new HashSet<>();
        for (String id : ids) {
            if (!unique.add(id)) {
                problems.add(kind + ' ' + id + " stands twice");
            }
        }
        return unique;
    }

    private void dangling(String where, String id, Set<String> known) {
        if (id != null && !known.contains(id)) {
            problems.add(where + ": no such id " + id);
        }
    }
}
