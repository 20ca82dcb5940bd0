package vn.diembao.dashboards.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.diembao.dashboards.access.Visitor;
import vn.diembao.dashboards.edition.EditionShelf;
import vn.diembao.dashboards.edition.IssuedEdition;

/** Issued editions as a visitor may see them; those of other units are as if they were not there (row 69). */
final class EditionRack {
    private final EditionShelf shelf;
    /** Unit, title and time of an issued edition never change. */
    private final Map<String, EditionHead> heads = new ConcurrentHashMap<>();

    EditionRack(EditionShelf shelf) {
        this.shelf = shelf;
    }

    /** The latest first. */
    List<EditionHead> latest(Visitor visitor) throws IOException {
        List<EditionHead> seen = new ArrayList<>();
        for (String id : shelf.ids()) {
            EditionHead head = heads.get(id);
            if (head == null) {
                head = shelf.find(id).map(EditionHead::of).orElse(null);
            }
            if (head != null) {
                heads.put(id, head);
                if (visitor.sees(head.unit())) {
                    seen.add(head);
                }
            }
        }
        seen.sort(Comparator.comparing(EditionHead::issuedAt).reversed().thenComparing(EditionHead::id));
        return seen;
    }

    /** The edition, unless there is none or it is another unit's. */
    Optional<IssuedEdition> find(String id, Visitor visitor) throws IOException {
        return shelf.ids().contains(id)
                ? shelf.find(id).filter(edition -> visitor.sees(edition.unit()))
                : Optional.empty();
    }

    /** The bytes of one of its files as they were issued. */
    Optional<byte[]> read(IssuedEdition edition, String file) throws IOException {
        for (var one : edition.files()) {
            if (one.name().equals(file) && !file.startsWith("mail.")) {
                return Optional.of(shelf.read(edition, one));
            }
        }
        return Optional.empty();
    }
}
