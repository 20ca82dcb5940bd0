package vn.diembao.model;

/**
 * A name behind an id: a stored document of the {@code terms} index, from which digests and boards take their words.
 *
 * @param kind {@code programme}, {@code phase} (of a programme), {@code union}, {@code topic}, {@code content_line},
 *     {@code alerts} or {@code source}
 * @param name Vietnamese name as shown
 * @param group level of a union (1-4), kind of a source, kind of a programme; of a phase its first and last day, its target and
 *     the unit, e.g. {@code 2022-06-01/2023-09-01 1000000.0 sáng kiến}; may be empty
 * @param parent id of the term above, of an organisation's page that of its union body; null when there is none
 */
public record Term(String kind, String id, String name, String group, String parent) {
    /** Document id. */
    public String documentId() {
        return kind + ':' + id;
    }
}
