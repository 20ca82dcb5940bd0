package vn.diembao.pipeline.copy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import vn.diembao.model.CopyKind;

/**
 * An appearance of a text, as far as it matters for who had it first.
 *
 * @param article id of the article
 * @param carrier who brought it
 * @param source host or id of the outlet, null when unknown
 * @param at time of publication, or of arrival where that is missing; null when neither is known
 */
public record Publication(String article, Carrier carrier, String source, Instant at) {
    /** Who brings texts, those first that may be the first publisher. */
    public enum Carrier {
        OUTLET,
        SOCIAL,
        AGGREGATOR
    }

    /** First publishers first: an outlet before posts and aggregators, then by time; unknown times last. */
    public static final Comparator<Publication> FIRST_PUBLISHER = Comparator.comparing(Publication::carrier)
            .thenComparing(Publication::at, Comparator.nullsLast(Comparator.naturalOrder()));

    public Publication {
        requireNonNull(article, "article is null");
        requireNonNull(carrier, "carrier is null");
    }

    /** @param first true when no other appearance was earlier */
    public CopyKind kind(boolean first) {
        return switch (carrier) {
            case AGGREGATOR -> CopyKind.AGGREGATOR;
            case SOCIAL -> first ? CopyKind.ORIGINAL : CopyKind.SOCIAL_SHARE;
            case OUTLET -> first ? CopyKind.ORIGINAL : CopyKind.REPRINT;
        };
    }

    boolean isPost() {
        return carrier == Carrier.SOCIAL;
    }
}
