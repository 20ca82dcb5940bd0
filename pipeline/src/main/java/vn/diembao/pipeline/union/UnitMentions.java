package vn.diembao.pipeline.union;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.Story;

/** The enterprises, schools and offices a text names, so that "công đoàn công ty" can be given a name. */
final class UnitMentions {
    /** Words at the head of a text without lead that say what it is about. */
    private static final int OPENING = 70;

    private static final List<String> PARTS =
            List.of(UnionWords.TRAP, UnionWords.UNIT_TRAP, UnionWords.UNION, UnionWords.GRASSROOTS, UnionWords.LINK);

    private record Unit(FieldText field, int first, int tight, String kind, String name, boolean opens) {}

    private final List<Unit> units = new ArrayList<>();
    private final Set<String> workplaces;
    private final Map<FieldText, BitSet> inside = new HashMap<>();
    private final Map<FieldText, TreeMap<Integer, Unit>> inOrder = new HashMap<>();
    private final Map<Set<String>, Optional<String>> subjects = new HashMap<>();

    UnitMentions(Story story, UnionWords words, NameReader names) {
        workplaces = words.workplaceKinds();
        for (FieldText field : story.fields()) {
            inside.put(field, new BitSet());
            inOrder.put(field, new TreeMap<>());
            for (Match head : field.longestOf(UnionWords.UNIT)) {
                int last = isPartOfUnion(field, head) ? -1 : names.lastOfUnit(field, head);
                if (last >= 0 && !holdsUnit(field, head, last, words)) {
                    String name = field.tokens().written(head.first(), last);
                    boolean opens = story.isProminent(field, head.first(), OPENING);
                    int tight = names.lastOf(field, head.last() + 1, 0);
                    add(new Unit(field, head.first(), tight, words.kindOf(head), name, opens));
                }
            }
        }
    }

    private void add(Unit unit) {
        units.add(unit);
        inOrder.get(unit.field()).put(unit.first(), unit);
        if (workplaces.contains(unit.kind()) && unit.tight() > unit.first()) {
            inside.get(unit.field()).set(unit.first() + 1, unit.tight() + 1);
        }
    }

    /** "đoàn" of "công đoàn Văn phòng", "sở" of "cơ sở Công ty". */
    private static boolean isPartOfUnion(FieldText field, Match head) {
        return PARTS.stream().anyMatch(list -> field.touches(list, head.first(), head.last()));
    }

    /** "xưởng đúc Công ty A": the place of a unit, not its name. */
    private static boolean holdsUnit(FieldText field, Match head, int last, UnionWords words) {
        return field.within(UnionWords.UNIT, head.last() + 1, last).stream()
                .anyMatch(inner -> inner.first() > head.last()
                        && inner.last() < last
                        && field.tokens().isCapital(inner.first())
                        && words.isCompany(inner));
    }

    /** True when the token stands inside the name of a firm or school: "Công ty Du lịch Công đoàn". */
    boolean hold(FieldText field, int token) {
        return inside.get(field).get(token);
    }

    /** Names of all units, each as often as it stands in the text. */
    List<String> names() {
        return units.stream().map(Unit::name).toList();
    }

    /** Name of the unit of this kind the text is about, else the one {@link #lastNamed}. */
    String nameFor(String kind, FieldText field, int at) {
        String about = subjectOf(Set.of(kind));
        return about != null ? about : lastNamed(kind, field, at);
    }

    /** Name of the unit of this kind last named before {@code at}, else the first named behind it, else null. */
    private String lastNamed(String kind, FieldText field, int at) {
        String before = null;
        boolean passed = false;
        for (Unit unit : units) {
            passed |= unit.field() == field && unit.first() >= at;
            if (unit.kind().equals(kind)) {
                if (passed) {
                    return before != null ? before : unit.name();
                }
                before = unit.name();
            }
        }
        return before;
    }

    /** Name of the unit, of whatever kind, named before the reading in its sentence, or null. */
    String inSentence(Reading reading) {
        int start = reading.field().tokens().sentenceStart(reading.first());
        Map.Entry<Integer, Unit> latest = inOrder.get(reading.field()).lowerEntry(reading.first());
        return latest != null && latest.getKey() >= start ? latest.getValue().name() : null;
    }

    /** Name of the workplace the text is about: named where texts say that, and most often; null when none stands out. */
    String subject() {
        return subjectOf(workplaces);
    }

    private String subjectOf(Set<String> kinds) {
        return subjects.computeIfAbsent(kinds, k -> Optional.ofNullable(mostNamed(k)))
                .orElse(null);
    }

    private String mostNamed(Set<String> kinds) {
        Map<String, Integer> counts = new HashMap<>();
        units.stream().filter(u -> kinds.contains(u.kind())).forEach(u -> counts.merge(u.name(), 1, Integer::sum));
        Unit best = null;
        for (Unit unit : units) {
            boolean candidate = unit.opens() && kinds.contains(unit.kind());
            if (candidate && (best == null || counts.get(unit.name()) > counts.get(best.name()))) {
                best = unit;
            }
        }
        return best == null ? null : best.name();
    }
}
