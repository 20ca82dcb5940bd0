package vn.diembao.pipeline.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What is left to send after a bulk request.
 *
 * @param waiting documents that were not taken yet
 * @param records of documents that never will be
 */
record BulkOutcome(List<DocumentWrite> waiting, List<DocumentWrite> records) {

    BulkOutcome and(BulkOutcome other) {
        return new BulkOutcome(joined(waiting, other.waiting), joined(records, other.records));
    }

    /**
     * The documents to send next, in their order. Behind a document that waits, later writes of the same id go again
     * too, taken or not: otherwise the older one would come last and win, and an update would have missed its document.
     */
    List<DocumentWrite> next(List<DocumentWrite> sent) {
        Set<DocumentWrite> again = Collections.newSetFromMap(new IdentityHashMap<>());
        again.addAll(waiting);
        Set<String> held = new HashSet<>();
        List<DocumentWrite> next = new ArrayList<>();
        for (DocumentWrite document : sent) {
            String key = document.index().alias() + '/' + document.id();
            if (again.contains(document)) {
                held.add(key);
            }
            if (held.contains(key)) {
                next.add(document);
            }
        }
        next.addAll(records);
        return next;
    }

    private static List<DocumentWrite> joined(List<DocumentWrite> first, List<DocumentWrite> second) {
        List<DocumentWrite> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
