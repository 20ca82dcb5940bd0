package vn.diembao.pipeline.union;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    private SameNames() {}

    /** @param units names of the units in the text, which may be fuller than those of their unions */
    static List<UnionMention> merge(List<UnionMention> mentions, List<String> units) {
        Map<String, Set<String>> names = new TreeMap<>();
        mentions.stream().filter(UnionMention::isNamedUnit).forEach(m -> names.put(m.id(), essence(m.id())));
        Map<String, Set<String>> fuller = new TreeMap<>();
        units.forEach(unit -> fuller.put("l4:" + unit, essence("l4:" + unit)));
        List<UnionMention> merged = new ArrayList<>();
        for (UnionMention mention : mentions) {
            String id = mention.id();
            if (mention.isNamedUnit()) {
                String fullest = fullest(id, names);
                id = sameButLonger(fullest, names.get(fullest), fuller);
            }
            merged.add(new UnionMention(id, mention.field(), mention.first(), mention.last()));
        }
        return merged;
    }

    private static String fullest(String id, Map<String, Set<String>> names) {
        String best = id;
        Set<String> own = names.get(id);
        for (Map.Entry<String, Set<String>> other : names.entrySet()) {
            boolean sameLevel = other.getKey().startsWith(id.substring(0, 3))
                    && (isFederation(id) == isFederation(other.getKey())
                            || other.getValue().equals(own));
            if (sameLevel && !own.isEmpty() && other.getValue().containsAll(own) && longer(other.getKey(), best)) {
                best = other.getKey();
            }
        }
        return best;
    }

    /** The unit's own name in the text where it only adds a legal form. */
    private static String sameButLonger(String id, Set<String> essence, Map<String, Set<String>> units) {
        String best = id;
        for (Map.Entry<String, Set<String>> unit : units.entrySet()) {
            boolean same = id.startsWith("l4:")
                    && !essence.isEmpty()
                    && unit.getValue().equals(essence);
            if (same && longer(unit.getKey(), best)) {
                best = unit.getKey();
            }
        }
        return best;
    }

    private static boolean isFederation(String id) {
        return FEDERATION.matcher(id).find();
    }

    private static boolean longer(String one, String other) {
        return one.length() > other.length() || (one.length() == other.length() && one.compareTo(other) < 0);
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
