package vn.diembao.dashboards.search;

/**
 * A value of a facet.
 *
 * @param name as shown
 * @param count clips the search would find of this value alone, with the other facets as they are
 * @param chosen whether the search is narrowed down to it
 */
public record FacetCount(ClipFacet facet, String value, String name, long count, boolean chosen) {}
