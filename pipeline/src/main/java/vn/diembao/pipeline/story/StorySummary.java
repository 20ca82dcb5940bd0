package vn.diembao.pipeline.story;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A story as it stands.
 *
 * @param id never changes
 * @param headline title of the article that had it first
 * @param growth articles of the last day over those of the day before, one added to each: 1 is steady, more is rising
 */
public record StorySummary(String id, String headline, Extent extent, Counts counts, double growth) {
    /**
     * Time of the first and the last article; both null when no time is known.
     */
    public record Extent(Instant first, Instant last) {}

    /**
     * How much was written.
     *
     * @param articles texts of their own, each counted once however often it was reprinted
     * @param reprints copies of them, on aggregators and in posts too
     * @param outlets different ones that brought it, without aggregators and posts; told apart up to 500
     */
    public record Counts(int articles, int reprints, int outlets) {}

    public StorySummary {
        requireNonNull(id, "id is null");
        requireNonNull(headline, "headline is null");
        requireNonNull(extent, "extent is null");
        requireNonNull(counts, "counts is null");
    }
}
