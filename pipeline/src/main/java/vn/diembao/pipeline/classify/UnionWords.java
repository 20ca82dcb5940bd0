package vn.diembao.pipeline.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/** Word lists of the grammar of union names, and the set of words that end a name. */
final class UnionWords {
    static final String FEDERATION = "federation_heads";
    static final String UNION = "union_heads";
    static final String GRASSROOTS = "grassroots_heads";
    static final String UNIT = "unit_heads";
    static final String CORPORATION = "corporation_heads";
    static final String ZONE = "zone_heads";
    static final String DISTRICT = "district_heads";
    static final String COMMUNE = "commune_heads";
    static final String PROVINCE = "province_heads";
    static final String SECTOR = "sector_heads";
    static final String PLURAL = "plural_marks";
    static final String EVERY_LEVEL = "every_level";
    static final String OFFICER = "officers";
    static final String FOREIGN = "foreign";
    static final String COUNTRY = "countries";
    static final String ABROAD_LINK = "abroad_links";
    static final String HOME = "home";
    static final String TRAP = "union_traps";
    static final String SPEECH = "speech";
    static final String NEGATION = "negations";
    static final String TARGET = "target_words";
    static final String COMPOUND = "name_compounds";

    /** The lists that go into the trie. */
    static final List<String> LISTS = List.of(
            FEDERATION,
            UNION,
            GRASSROOTS,
            UNIT,
            CORPORATION,
            ZONE,
            DISTRICT,
            COMMUNE,
            PROVINCE,
            SECTOR,
            PLURAL,
            EVERY_LEVEL,
            OFFICER,
            FOREIGN,
            COUNTRY,
            ABROAD_LINK,
            HOME,
            TRAP,
            SPEECH,
            NEGATION,
            TARGET,
            COMPOUND);

    private final Set<String> nameEnds = new HashSet<>();
    private final Set<String> emptyNames = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();

    UnionWords(Taxonomy taxonomy) {
        taxonomy.words("name_ends").forEach(word -> addForms(nameEnds, word));
        taxonomy.words("empty_names").forEach(word -> addForms(emptyNames, word));
        taxonomy.words("surnames").forEach(word -> addForms(surnames, word));
    }

    private static void addForms(Set<String> keys, String word) {
        for (boolean bare : new boolean[] {false, true}) {
            StringBuilder key = new StringBuilder();
            Syllables.append(key, word, bare);
            keys.add(key.toString());
        }
    }

    /** True for a word no name goes on with. */
    boolean endsName(String key) {
        return nameEnds.contains(key);
    }

    /** True for a capitalised word that is no name by itself, e.g. a legal form. */
    boolean isEmptyName(String key) {
        return emptyNames.contains(key);
    }

    boolean isSurname(String key) {
        return surnames.contains(key);
    }
}
