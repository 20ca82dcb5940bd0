package vn.diembao.dashboards.search;

import java.util.List;
import java.util.Map;

/**
 * One page of what a search found.
 *
 * @param total of all pages, exact
 * @param facets counts in the order of facets; those without a clip are left out unless chosen
 * @param next cursor of the page behind, empty when this is the last
 */
public record FoundPage(long total, List<FoundClip> clips, Map<ClipFacet, List<FacetCount>> facets, String next) {
    public FoundPage {
        clips = List.copyOf(clips);
    }

    /** Whether a facet may have more values than are listed. */
    public boolean isCut(ClipFacet facet) {
        return facets.getOrDefault(facet, List.of()).size() >= FacetCounts.MOST;
    }
}
