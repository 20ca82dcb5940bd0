package vn.diembao.crawlers.extract;

import java.util.List;

/**
 * How a batch went.
 *
 * @param rows rows read, blank lines not among them
 * @param written rows written
 * @param bad rows that could not be used, each reported with its line number
 * @param empty rows written without article text: the page is a listing, a video …
 * @param emptyRows line numbers of the first {@value #MOST_EMPTY_ROWS} of these, ascending
 */
public record BatchSummary(long rows, long written, long bad, long empty, List<Long> emptyRows) {
    static final int MOST_EMPTY_ROWS = 10;

    public BatchSummary {
        emptyRows = List.copyOf(emptyRows);
    }
}
