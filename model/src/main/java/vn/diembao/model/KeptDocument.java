package vn.diembao.model;

import static java.util.Objects.requireNonNull;

/**
 * A document that Elasticsearch refused, kept so that it can be sent again.
 *
 * @param index alias it was to be written to
 * @param id its id there
 * @param kind how it was to be written
 * @param json its text; null where the letter was read without it
 */
public record KeptDocument(String index, String id, String kind, String json) {
    public KeptDocument {
        requireNonNull(index, "index is null");
        requireNonNull(id, "id is null");
        requireNonNull(kind, "kind is null");
    }
}
