package vn.diembao.model;

/**
 * A name behind an id: a stored document of the {@code terms} index, from which digests and boards take their words.
 *
 * @param kind {@code programme}, {@code union}, {@code topic}, {@code content_line} or {@code source}
 * @param name Vietnamese name as shown
 * @param group level of a union (1-4), kind of a source, kind of a programme; may be empty
 * @param parent id of the term above, null when there is none
 */
public record Term(String kind, String id, String name, String group, String parent) {
    /** Document id. */
    public String documentId() {
        return kind + ':' + id;
    }
}
