package vn.diembao.pipeline.union;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.diembao.pipeline.text.Tokenizer;
import vn.diembao.pipeline.text.Tokens;

/** Brings the longer and shorter writings of one lower body under the longest. */
final class SameNames {
    private static final Set<String> EMPTY = Set.of(
            "cong", "doan", "cd", "ty", "cty", "tnhh", "co", "phan", "cp", "mtv", "viet", "nam", "vn", "ldld", "lien",
            "lao", "dong", "cac", "tinh", "thanh", "pho", "tp");

    private static final Pattern FEDERATION = Pattern.compile("^l3:(?:L|l)");

    private static final Map<String, Set<String>> SHORT = Map.of(
            "kcn",
            Set.of("khu", "cong", "nghiep"),
            "kcx",
            Set.of("khu", "che", "xuat"),
            "kkt",
            Set.of("khu", "kinh", "te"));

    /** What names are compared by. */
    private record Sense(String level, boolean federation, Set<String> words) {}

    /** The longest name of each sense. */
    private final Map<Sense, String> longest = new HashMap<>();

    private final Map<String, List<Sense>> byWord = new HashMap<>();
    private final Map<String, Sense> senses = new HashMap<>();
    private final Map<Sense, String> fullest = new HashMap<>();
    /** The longest name of each unit. */
    private final Map<Set<String>, String> units = new HashMap<>();

    private SameNames() {}

    /** @param units names of the units in the text, which may be fuller than those of their unions */
    static List<UnionMention> merge(List<UnionMention> mentions, List<String> units) {
        SameNames names = new SameNames();
        mentions.stream()
                .filter(UnionMention::isNamedUnit)
                .map(UnionMention::id)
                .distinct()
                .forEach(names::add);
        units.stream()
                .distinct()
                .map(unit -> "l4:" + unit)
                .forEach(id -> names.units.merge(essence(id), id, SameNames::longer));
        List<UnionMention> merged = new ArrayList<>();
        for (UnionMention mention : mentions) {
            String id = mention.isNamedUnit() ? names.nameFor(mention.id()) : mention.id();
            merged.add(new UnionMention(id, mention.field(), mention.first(), mention.last()));
        }
        return merged;
    }

    private void add(String id) {
        Sense sense = new Sense(id.substring(0, 3), isFederation(id), essence(id));
        senses.put(id, sense);
        boolean seen = longest.containsKey(sense);
        longest.merge(sense, id, SameNames::longer);
        if (!seen) {
            sense.words().forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>())
                    .add(sense));
        }
    }

    /** The fullest name of the body, or its unit's own name in the text where that only adds a legal form. */
    private String nameFor(String id) {
        Sense sense = senses.get(id);
        if (sense.words().isEmpty()) {
            return id;
        }
        String best = fullest.computeIfAbsent(sense, this::fullest);
        boolean grassroots = best.startsWith("l4:");
        String unit = grassroots ? units.get(senses.get(best).words()) : null;
        return unit == null ? best : longer(best, unit);
    }

    private String fullest(Sense sense) {
        String best = longest.get(sense);
        for (Sense other : withRarestWord(sense)) {
            boolean sameLevel = other.level().equals(sense.level())
                    && (other.federation() == sense.federation()
                            || other.words().equals(sense.words()));
            if (sameLevel && other.words().containsAll(sense.words())) {
                best = longer(best, longest.get(other));
            }
        }
        return best;
    }

    /** Every name with all the words of this one is among them. */
    private List<Sense> withRarestWord(Sense sense) {
        return sense.words().stream()
                .map(byWord::get)
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private static boolean isFederation(String id) {
        return FEDERATION.matcher(id).find();
    }

    private static String longer(String one, String other) {
        int more = Integer.compare(one.length(), other.length());
        return more > 0 || (more == 0 && one.compareTo(other) <= 0) ? one : other;
    }

    private static Set<String> essence(String id) {
        Set<String> words = new HashSet<>();
        Tokens tokens = Tokenizer.phrase(id.substring(3).toLowerCase(Locale.ROOT), true);
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.key(i).replace("~", "");
            if (tokens.isWord(i)) {
                words.addAll(SHORT.getOrDefault(word, Set.of(word)));
            }
        }
        words.removeAll(EMPTY);
        return words;
    }
}
