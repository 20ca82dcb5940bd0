package vn.diembao.dashboards.edition;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one look at a unit found and did.
 *
 * @param standing editions and slips of the last eight days, oldest first, whether they were issued now or before
 * @param trouble what failed and is tried again at the next look, empty for nothing
 */
public record IssueAccount(List<IssuedEdition> standing, String trouble) {
    public IssueAccount {
        standing = List.copyOf(standing);
        requireNonNull(trouble, "trouble is null");
    }
}
