package vn.diembao.dashboards.term;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.diembao.model.Term;

/** The names of one moment. An id without a name is its own name. Safe to share between threads. */
public final class TermBook {
    private static final String UNION = "union";
    private static final String TOP_UNION = "tong-ldld";
    private static final Map<String, String> WORDS = words();

    private static final Pattern UNION_NAME = Pattern.compile(
            "^(công đoàn|cđcs|cđ|nghiệp đoàn)(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
        Term term = terms.get(kind + ':' + id);
        return term == null || term.name() == null ? WORDS.getOrDefault(kind + '.' + id, id) : term.name();
    }

    /** A body's name; those below provinces and central unions carry it, or that of their company, in their id. */
    public String union(String id) {
        if (isLower(id)) {
            String name = id.substring(3);
            if (name.equals("?")) {
                return "Công đoàn cơ sở (không nêu tên)";
            }
            return id.startsWith("l3:") || UNION_NAME.matcher(name).find() ? name : "CĐCS " + name;
        }
        Term term = terms.get(UNION + ':' + id);
        return term == null || term.name() == null ? id : term.name();
    }

    /** Ids of all terms of a kind, sorted. */
    public List<String> ids(String kind) {
        return terms.values().stream()
                .filter(term -> term.kind().equals(kind))
                .map(Term::id)
                .sorted()
                .toList();
    }

    /** Ids of the bodies of a level, 1 to 4, that have a term. */
    public List<String> unions(int level) {
        return ids(UNION).stream().filter(id -> level(id) == level).toList();
    }

    /** Whether a body is below the provinces and central unions. */
    public static boolean isLower(String id) {
        return id.startsWith("l3:") || id.startsWith("l4:");
    }

    /** A body without a known level counts as level 2, where most ids are. */
    private int level(String id) {
        String group = terms.get(UNION + ':' + id).group();
        return switch (group == null ? "" : group) {
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
