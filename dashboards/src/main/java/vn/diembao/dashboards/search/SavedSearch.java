package vn.diembao.dashboards.search;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A search that someone keeps.
 *
 * @param id random; whoever has it may read the feed of this search
 * @param owner name of the account; empty where nobody signs in
 * @param name as the owner calls it
 * @param search its address, without a question mark
 */
public record SavedSearch(String id, String owner, String name, String search, Instant savedAt) {
    public SavedSearch {
        requireNonNull(id, "id is null");
        requireNonNull(owner, "owner is null");
        requireNonNull(name, "name is null");
        requireNonNull(search, "search is null");
        requireNonNull(savedAt, "savedAt is null");
    }
}
