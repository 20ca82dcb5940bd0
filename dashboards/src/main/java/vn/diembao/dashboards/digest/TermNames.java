package vn.diembao.dashboards.digest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.diembao.dashboards.form.PlainText;
import vn.diembao.dashboards.form.Quotation;
import vn.diembao.model.Term;

/** Names behind ids, from the terms index. */
final class TermNames {
    /** When provinces were merged: before this day their federations were those of the old ones. */
    static final LocalDate MERGERS = LocalDate.of(2025, 7, 1);

    private static final String UNION = "union";
    /** The confederation. */
    static final String TOP_UNION = "tong-ldld";

    private static final String UNNAMED = "?";
    private static final Pattern UNION_NAME = Pattern.compile(
            "^(công đoàn|cđcs|cđ|nghiệp đoàn)(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern FEDERATION = Pattern.compile("^LĐLĐ (tỉnh |thành phố )?");

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
            return "Công đoàn cơ sở (không nêu tên)";
        }
        return id.startsWith("l3:") || UNION_NAME.matcher(written).find() ? written : "CĐCS " + written;
    }

    /** Ids of the bodies that have one, by level 1 to 4. */
    Map<Integer, List<String>> unionsByLevel() {
        return ids(UNION).stream().sorted().collect(Collectors.groupingBy(this::levelOfTerm));
    }

    /** Name of the province or city whose federation this is, empty for any other body. */
    Optional<String> province(String id) {
        return id.startsWith("ldld-")
                ? known(UNION, id).map(n -> FEDERATION.matcher(n).replaceFirst(""))
                : Optional.empty();
    }

    /** Targets of the programmes, in the order of programmes and phases. */
    List<Target> targets() {
        return terms.values().stream()
                .sorted(Comparator.comparing(Term::documentId))
                .flatMap(term -> Target.of(term).stream())
                .toList();
    }

    /** 1, 2 or 3; 3 stands for levels 3 and 4. A body without a known level counts as level 2, where most ids are. */
    int level(String id) {
        if (isLocal(id)) {
            return 3;
        }
        return Math.min(levelOfTerm(id), 3);
    }

    private int levelOfTerm(String id) {
        Term term = terms.get(UNION + ':' + id);
        String group = term == null || term.group() == null ? "" : term.group();
        return switch (group) {
            case "1", "3", "4" -> Integer.parseInt(group);
            default -> id.equals(TOP_UNION) ? 1 : 2;
        };
    }

    /** The body and, as far as terms tell, all below it. */
    List<String> withThoseBelow(String id) {
        Set<String> bodies = new LinkedHashSet<>(List.of(id));
        int known = 0;
        while (known < bodies.size()) {
            known = bodies.size();
            terms.values().stream()
                    .filter(t -> t.kind().equals(UNION) && t.parent() != null && bodies.contains(t.parent()))
                    .map(Term::id)
                    .sorted()
                    .toList()
                    .forEach(bodies::add);
        }
        return List.copyOf(bodies);
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

    /** Names of the pages of organisations among them, by id. */
    Map<String, String> pages() {
        return terms.values().stream()
                .filter(term -> term.kind().equals("source") && "social_page".equals(term.group()))
                .collect(Collectors.toMap(Term::id, term -> name("source", term.id())));
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
