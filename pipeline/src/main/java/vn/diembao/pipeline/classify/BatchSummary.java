package vn.diembao.pipeline.classify;

/**
 * What became of the rows of a batch.
 *
 * @param rows rows answered
 * @param bad rows that could not be read
 */
public record BatchSummary(long rows, long bad) {}
