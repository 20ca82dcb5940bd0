package vn.diembao.dashboards.unit;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Who gets a unit's digests by e-mail.
 *
 * @param to plain addresses, each once; may be empty
 * @param unsubscribe {@code mailto:} or {@code https:} address behind which a reader leaves the list, empty when there are no
 *     readers
 */
public record MailingList(List<String> to, String unsubscribe) {
    /** Nobody. */
    public static final MailingList NONE = new MailingList(List.of(), "");

    public MailingList {
        to = List.copyOf(to);
        requireNonNull(unsubscribe, "unsubscribe is null");
        if (!to.isEmpty() && unsubscribe.isEmpty()) {
            throw new IllegalArgumentException("a mailing list needs an address to leave it");
        }
    }
}
