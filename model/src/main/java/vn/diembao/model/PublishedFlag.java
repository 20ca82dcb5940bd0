package vn.diembao.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/** Flags of an {@link Article} whose time of publication is our own and not its outlet's word. */
public final class PublishedFlag {
    /** The time of publication was missing. */
    public static final String MISSING = "published_missing";

    /** The time of publication could not be true. */
    public static final String CLAMPED = "published_clamped";

    private static final Set<String> ALL = Set.of(MISSING, CLAMPED);

    private PublishedFlag() {}

    /** True when one of them is among an article's flags. */
    public static boolean isAmong(Collection<String> flags) {
        return !Collections.disjoint(flags, ALL);
    }
}
