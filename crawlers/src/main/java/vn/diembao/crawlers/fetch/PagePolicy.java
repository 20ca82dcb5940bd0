package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import vn.diembao.crawlers.outlet.ReadingPolicy;

/**
 * How a page is fetched.
 *
 * @param reading how its source is read: delay, budget, cookies; an archive is asked for the page as it was when its item
 *     was seen
 * @param revisit true when the page is a clip already: it waits behind new pages and gets at most half of the host's day
 */
public record PagePolicy(ReadingPolicy reading, boolean revisit) implements Serializable {
    public PagePolicy {
        requireNonNull(reading, "reading is null");
    }

    /** The policy of a page not fetched before. */
    public static PagePolicy of(ReadingPolicy reading) {
        return new PagePolicy(reading, false);
    }

    /** The same for a page that is looked at again. */
    public PagePolicy forRevisit() {
        return new PagePolicy(reading, true);
    }

    boolean archive() {
        return reading.archive();
    }

    Errand errand() {
        return revisit ? Errand.REVISIT : Errand.PAGE;
    }
}
