package vn.diembao.dashboards.digest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.diembao.model.Term;

/** Names behind ids, from the terms index. */
final class TermNames {
    private static final String UNION = "union";
    private static final String TOP_UNION = "tong-ldld";
    private static final String UNNAMED = "?";
    private static final Pattern UNION_NAME = Pattern.compile(
            "^(công đoàn|cđcs|cđ|nghiệp đoàn)(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Map<String, Term> terms;

    TermNames(Collection<Term> terms) {
        this.terms = terms.stream()
                .collect(Collectors.toUnmodifiableMap(Term::documentId, Function.identity(), (a, b) -> b));
    }

    /** The name as shown, or the id where no term or no name is known. */
    String name(String kind, String id) {
        return known(kind, id).orElseGet(() -> PlainText.line(id));
    }

    /** The name as shown, if there is one. */
    Optional<String> known(String kind, String id) {
        return Optional.ofNullable(terms.get(kind + ':' + id))
                .map(term -> Quotation.curled(PlainText.line(term.name())))
                .filter(name -> !name.isEmpty());
    }

    /** As {@link #name}; bodies below the provinces ({@code l3:}, {@code l4:}) carry their name in the id; that of a {@code l4:} may be its company's. */
    String union(String id) {
        if (!isLocal(id)) {
            return name(UNION, id);
        }
        String written = PlainText.line(id.substring(3));
        if (written.equals(UNNAMED)) {
            return "công đoàn cơ sở (không nêu tên)";
        }
        return id.startsWith("l3:") || UNION_NAME.matcher(written).find() ? written : "CĐCS " + written;
    }

    /** 1, 2 or 3; 3 stands for levels 3 and 4. A body without a known level counts as level 2, where most ids are. */
    int level(String id) {
        if (isLocal(id)) {
            return 3;
        }
        Term term = terms.get(UNION + ':' + id);
        String group = term == null || term.group() == null ? "" : term.group();
        return switch (group) {
            case "1" -> 1;
            case "3", "4" -> 3;
            default -> id.equals(TOP_UNION) ? 1 : 2;
        };
    }

    /** @throws IllegalArgumentException when no term names this body; bodies below the provinces need none */
    void requireUnion(String id) {
        if (isLocal(id) || terms.containsKey(UNION + ':' + id)) {
            return;
        }
        List<String> near = NearestIds.of(id, ids(UNION));
        throw new IllegalArgumentException("no union body \"" + id + "\" in the taxonomy"
                + (near.isEmpty() ? "" : "; near: " + String.join(", ", near)));
    }

    /** Ids of every source that is configured. */
    List<String> sources() {
        return ids("source");
    }

    private List<String> ids(String kind) {
        return terms.values().stream()
                .filter(t -> t.kind().equals(kind))
                .map(Term::id)
                .toList();
    }

    private static boolean isLocal(String id) {
        return id.startsWith("l3:") || id.startsWith("l4:");
    }
}
