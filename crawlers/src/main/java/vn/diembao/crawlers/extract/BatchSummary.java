package vn.diembao.crawlers.extract;

/**
 * How a batch went.
 *
 * @param rows rows read
 * @param written rows written
 * @param bad rows that could not be used, each reported with its line number
 */
public record BatchSummary(long rows, long written, long bad) {}
