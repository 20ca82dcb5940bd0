package vn.diembao.crawlers.extract;

/**
 * How a batch went.
 *
 * @param rows rows read, blank lines not among them
 * @param written rows written
 * @param bad rows that could not be used, each reported with its line number
 * @param empty rows written without article text: the page is a listing, a video …
 */
public record BatchSummary(long rows, long written, long bad, long empty) {}
