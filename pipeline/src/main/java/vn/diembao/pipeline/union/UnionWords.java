package vn.diembao.pipeline.union;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.taxonomy.Period;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.taxonomy.UnionBody;
import vn.diembao.pipeline.text.Syllables;
import vn.diembao.pipeline.text.Tokenizer;
import vn.diembao.pipeline.text.Tokens;

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
    static final String LINK = "unit_links";
    static final String LIKE = "place_links";
    static final String PROVINCE_LIST = "province_lists";
    static final String OFFICE = "union_offices";
    static final String ORGAN = "unit_organs";
    static final String GENERIC = "generic_openings";
    static final String INDEFINITE = "indefinite";
    static final String CRAFT = "craft_heads";
    static final String TRADE = "trades";
    static final String BELONGS = "belongs_to";
    static final String UNIT_TRAP = "unit_traps";
    static final String SIGN = "workplace_signs";
    static final String OWN = "own_workplace";
    static final String FOREIGN_UNION = "foreign_unions";

    private static final String COMPANY = "company_heads";
    private static final String SCHOOL = "school_heads";
    private static final String HOSPITAL = "hospital_heads";
    private static final String CORPORATE = "corporate_heads";
    private static final String WORKPLACE = "workplace_heads";
    private static final Set<String> WORKPLACES = Set.of(COMPANY, CORPORATE, SCHOOL, HOSPITAL);

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
            COMPOUND,
            LINK,
            LIKE,
            PROVINCE_LIST,
            OFFICE,
            ORGAN,
            GENERIC,
            INDEFINITE,
            UNIT_TRAP,
            BELONGS,
            CRAFT,
            TRADE,
            SIGN,
            OWN,
            FOREIGN_UNION);

    private final Set<String> nameEnds = new HashSet<>();
    private final Set<String> emptyNames = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> clauseOpeners = new HashSet<>();
    private final Set<String> townLevels;
    private final Set<String> tradeEnds = new HashSet<>();
    private final Set<String> centralCities;
    private final Set<String> classes;
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, String> provinces = new HashMap<>();
    private final Period districtUnions;
    private final Period communeUnions;

    public UnionWords(Taxonomy taxonomy) {
        taxonomy.words("name_ends").forEach(word -> addForms(nameEnds, word));
        taxonomy.words("empty_names").forEach(word -> addForms(emptyNames, word));
        taxonomy.words("surnames").forEach(word -> addForms(surnames, word));
        taxonomy.words("clause_openers").forEach(word -> addForms(clauseOpeners, word));
        townLevels = Set.copyOf(taxonomy.words("town_levels"));
        taxonomy.words("trade_ends").forEach(word -> addForms(tradeEnds, word));
        centralCities = Set.copyOf(taxonomy.words("central_cities"));
        classes = Set.copyOf(taxonomy.words("unit_classes"));
        districtUnions = taxonomy.periodOf(DISTRICT);
        communeUnions = taxonomy.periodOf(COMMUNE);
        for (String kind : List.of(COMPANY, CORPORATE, SCHOOL, HOSPITAL)) {
            taxonomy.words(kind).forEach(word -> kinds.put(word, kind));
        }
        taxonomy.words(WORKPLACE).forEach(word -> kinds.put(word, WORKPLACE));
        for (UnionBody union : taxonomy.unions()) {
            taxonomy.words("districts of " + union.id()).forEach(name -> provinces.put(bare(name), union.id()));
        }
    }

    private static void addForms(Set<String> keys, String word) {
        for (boolean bare : new boolean[] {false, true}) {
            StringBuilder key = new StringBuilder();
            Syllables.append(key, word, bare);
            keys.add(key.toString());
        }
    }

    /** What sort of unit this is: the list of its head, or the head itself where no other head means the same. */
    String kindOf(Match unit) {
        return kinds.getOrDefault(unit.id(), unit.id());
    }

    /** Kinds of units whose staff has a union that texts call just "công đoàn". */
    Set<String> workplaceKinds() {
        return WORKPLACES;
    }

    /** True for "cơ quan", "đơn vị": a word that may stand for any unit. */
    boolean isAnyWorkplace(String kind) {
        return kind.equals(WORKPLACE);
    }

    boolean isCompany(Match unit) {
        return kindOf(unit).equals(COMPANY);
    }

    boolean isSchool(Match unit) {
        return kindOf(unit).equals(SCHOOL);
    }

    /** True for words that mean a class of units when no name follows. */
    boolean isClass(Match unit) {
        return classes.contains(unit.id());
    }

    /** True for a unit whose head alone names it beside others of its kind: "Thanh tra". */
    boolean isOffice(Match unit) {
        return !kinds.containsKey(unit.id()) && !isClass(unit);
    }

    /** Federation of the province whose district ends {@code name}, or null when no list has it. */
    String provinceOf(String name) {
        String rest = bare(name).replace("~tp ", "~thanh ~pho ").replace("~tx ", "~thi ~xa ");
        while (!rest.isBlank()) {
            String province = provinces.get(rest);
            if (province != null) {
                return province;
            }
            int space = rest.indexOf(' ');
            rest = space < 0 ? "" : rest.substring(space + 1);
        }
        return null;
    }

    private static String bare(String name) {
        Tokens tokens = Tokenizer.phrase(name, true);
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isWord(i)) {
                key.append(key.isEmpty() ? "" : " ").append(tokens.key(i));
            }
        }
        return key.toString();
    }

    /** True while districts and towns have unions; a text without a date is taken to be of that time. */
    boolean hasDistrictUnions(Instant at) {
        return at == null || districtUnions.covers(at);
    }

    /** True when the union of a commune stands above the grassroots; in a text without a date it does not. */
    boolean isCommuneUpper(Instant at) {
        return at != null && communeUnions.covers(at);
    }

    /** True for a province that is a city under the centre. */
    boolean isCentralCity(String id) {
        return centralCities.contains(id);
    }

    boolean isTownLevel(Match level) {
        return level != null && townLevels.contains(level.id());
    }

    boolean endsTrade(Tokens tokens, int at) {
        return at < tokens.size() && tradeEnds.contains(tokens.key(at));
    }

    /** True for a word that opens a clause, whatever its first letter. */
    boolean opensClause(String key) {
        return clauseOpeners.contains(key);
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
