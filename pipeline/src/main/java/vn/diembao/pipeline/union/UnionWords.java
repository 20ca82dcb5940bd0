package vn.diembao.pipeline.union;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.text.Syllables;

/** Word lists of the grammar of union names, and the set of words that end a name. */
public final class UnionWords {
    public static final String FEDERATION = "federation_heads";
    public static final String UNION = "union_heads";
    public static final String GRASSROOTS = "grassroots_heads";
    public static final String UNIT = "unit_heads";
    public static final String CORPORATION = "corporation_heads";
    public static final String ZONE = "zone_heads";
    public static final String DISTRICT = "district_heads";
    public static final String COMMUNE = "commune_heads";
    public static final String PROVINCE = "province_heads";
    public static final String SECTOR = "sector_heads";
    public static final String PLURAL = "plural_marks";
    public static final String EVERY_LEVEL = "every_level";
    public static final String OFFICER = "officers";
    public static final String FOREIGN = "foreign";
    public static final String COUNTRY = "countries";
    public static final String ABROAD_LINK = "abroad_links";
    public static final String HOME = "home";
    public static final String TRAP = "union_traps";
    public static final String SPEECH = "speech";
    public static final String NEGATION = "negations";
    public static final String TARGET = "target_words";
    public static final String COMPOUND = "name_compounds";

    /** The lists that go into the trie. */
    public static final List<String> LISTS = List.of(
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

    public UnionWords(Taxonomy taxonomy) {
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
    public boolean endsName(String key) {
        return nameEnds.contains(key);
    }

    /** True for a capitalised word that is no name by itself, e.g. a legal form. */
    public boolean isEmptyName(String key) {
        return emptyNames.contains(key);
    }

    public boolean isSurname(String key) {
        return surnames.contains(key);
    }
}
