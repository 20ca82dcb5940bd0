package vn.diembao.dashboards.digest;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Which clips belong into a paper: kept with it, so that a profile that is changed later changes no paper's scope.
 *
 * @param from first seen then or later
 * @param to first seen before then
 * @param body union id: only what names this body or one below it; null for all
 */
public record PaperScope(Instant from, Instant to, String body) {
    public PaperScope {
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
    }
}
