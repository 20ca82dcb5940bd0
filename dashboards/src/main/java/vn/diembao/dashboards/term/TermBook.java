package vn.diembao.dashboards.term;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.diembao.dashboards.form.PlainText;
import vn.diembao.dashboards.form.Quotation;
import vn.diembao.model.Term;

/**
 * The names of one moment, the same on pages, in digests and in alerts: one clean line with Vietnamese quotation marks. An id without
 * a name is its own name. Safe to share between threads.
 */
public final class TermBook {
    /** The confederation. */
    public static final String TOP_UNION = "tong-ldld";

    private static final String UNION = "union";
    private static final String SOURCE = "source";
    private static final String UNNAMED = "?";
    private static final Map<String, String> WORDS = words();

    private static final Pattern UNION_NAME = Pattern.compile(
            "^(công đoàn|cđcs|cđ|nghiệp đoàn)(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern FEDERATION = Pattern.compile("^LĐLĐ (tỉnh |thành phố )?");

    private final Map<String, Term> terms;

    /** @param terms of any kind; of two with the same id the last counts */
    public TermBook(Collection<Term> terms) {
        this.terms = terms.stream()
                .collect(Collectors.toUnmodifiableMap(Term::documentId, Function.identity(), (first, last) -> last));
    }

    /**
     * The name as shown.
     *
     * @param kind of {@link Term}, or {@code relevance}, {@code tone}, {@code stance}, {@code kind}, {@code copy}, {@code level},
     *     {@code outlet}, {@code flag}, {@code field}, {@code label}
     */
    public String name(String kind, String id) {
        if (kind.equals(UNION)) {
            return union(id);
        }
        return known(kind, id)
                .or(() -> Optional.ofNullable(WORDS.get(kind + '.' + id)))
                .orElseGet(() -> PlainText.line(id));
    }

    /** The name that a term has, if there is one. */
    public Optional<String> known(String kind, String id) {
        return Optional.ofNullable(terms.get(kind + ':' + id))
                .map(term -> Quotation.curled(PlainText.line(term.name())))
                .filter(name -> !name.isEmpty());
    }

    /** A body's name; those below provinces and central unions carry it, or that of their company, in their id. */
    public String union(String id) {
        if (!isLower(id)) {
            return known(UNION, id).orElseGet(() -> PlainText.line(id));
        }
        String name = PlainText.line(id.substring(3));
        if (name.equals(UNNAMED)) {
            return "Công đoàn cơ sở (không nêu tên)";
        }
        return id.startsWith("l3:") || UNION_NAME.matcher(name).find() ? name : "CĐCS " + name;
    }

    /** Name of the province or city whose federation this is, empty for any other body. */
    public Optional<String> province(String id) {
        return id.startsWith("ldld-")
                ? known(UNION, id).map(name -> FEDERATION.matcher(name).replaceFirst(""))
                : Optional.empty();
    }

    /** All terms of a kind, by id. */
    public List<Term> terms(String kind) {
        return terms.values().stream()
                .filter(term -> term.kind().equals(kind))
                .sorted(Comparator.comparing(Term::id))
                .toList();
    }

    /** Ids of all terms of a kind, sorted. */
    public List<String> ids(String kind) {
        return terms(kind).stream().map(Term::id).toList();
    }

    /** Ids of every source that is configured. */
    public List<String> sources() {
        return ids(SOURCE);
    }

    /** Names of the pages of organisations among them, by id. */
    public Map<String, String> pages() {
        return terms(SOURCE).stream()
                .filter(term -> "social_page".equals(term.group()))
                .collect(Collectors.toMap(Term::id, term -> name(SOURCE, term.id())));
    }

    /** Ids of the bodies that have a term, sorted, by level 1 to 4. */
    public Map<Integer, List<String>> unionsByLevel() {
        return ids(UNION).stream().collect(Collectors.groupingBy(this::levelOfTerm));
    }

    /** 1, 2 or 3; 3 stands for levels 3 and 4. A body without a known level counts as level 2, where most ids are. */
    public int level(String id) {
        return isLower(id) ? 3 : Math.min(levelOfTerm(id), 3);
    }

    /** Whether a body is below the provinces and central unions. */
    public static boolean isLower(String id) {
        return id.startsWith("l3:") || id.startsWith("l4:");
    }

    /** The body and, as far as terms tell, all below it. */
    public List<String> withThoseBelow(String id) {
        Set<String> bodies = new LinkedHashSet<>(List.of(id));
        List<Term> unions = terms(UNION);
        int known = 0;
        while (known < bodies.size()) {
            known = bodies.size();
            unions.stream()
                    .filter(term -> term.parent() != null && bodies.contains(term.parent()))
                    .map(Term::id)
                    .toList()
                    .forEach(bodies::add);
        }
        return List.copyOf(bodies);
    }

    /** @throws IllegalArgumentException when no term names this body; bodies below the provinces need none */
    public void requireUnion(String id) {
        if (isLower(id) || terms.containsKey(UNION + ':' + id)) {
            return;
        }
        List<String> near = NearestIds.of(id, ids(UNION));
        throw new IllegalArgumentException("no union body \"" + id + "\" in the taxonomy"
                + (near.isEmpty() ? "" : "; near: " + String.join(", ", near)));
    }

    private int levelOfTerm(String id) {
        Term term = terms.get(UNION + ':' + id);
        String group = term == null || term.group() == null ? "" : term.group();
        return switch (group) {
            case "1", "3", "4" -> Integer.parseInt(group);
            default -> id.equals(TOP_UNION) ? 1 : 2;
        };
    }

    private static Map<String, String> words() {
        Properties properties = new Properties();
        try (InputStream in = TermBook.class.getResourceAsStream("words.properties")) {
            properties.load(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read words.properties", e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }
}
