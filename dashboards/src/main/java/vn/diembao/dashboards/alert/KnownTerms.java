package vn.diembao.dashboards.alert;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.diembao.model.Term;

/** Names behind ids and who stands below whom, from the index of terms. Immutable. */
public final class KnownTerms {
    private static final String UNION = "union";

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<String>> below = new HashMap<>();

    KnownTerms(Collection<Term> terms) {
        for (Term term : terms) {
            names.put(term.kind() + ':' + term.id(), term.name());
            if (term.kind().equals(UNION) && term.parent() != null) {
                below.computeIfAbsent(term.parent(), none -> new ArrayList<>()).add(term.id());
            }
        }
    }

    /** The name in Vietnamese, or what stands for it where the index names none. */
    String name(String kind, String id, String otherwise) {
        String name = names.get(kind + ':' + id);
        return name == null || name.isBlank() ? otherwise : Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }

    boolean isUnion(String id) {
        return names.containsKey(UNION + ':' + id);
    }

    /** A body and all below it. */
    List<String> withThoseBelow(String unit) {
        Set<String> found = new LinkedHashSet<>(List.of(unit));
        List<String> next = List.of(unit);
        while (!next.isEmpty()) {
            List<String> lower = next.stream()
                    .flatMap(id -> below.getOrDefault(id, List.of()).stream())
                    .filter(found::add)
                    .toList();
            next = lower;
        }
        return List.copyOf(found);
    }
}
