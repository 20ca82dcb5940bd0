package vn.diembao.pipeline.story;

import java.util.HashMap;
import java.util.Map;

/** Counts in how many texts each term stands, for a {@link TermFrequencies}. Not thread-safe. */
public final class TermCounter {
    /** A term of fewer texts is as good as new, and would only crowd the table. */
    private static final int FEWEST = 3;

    private final Map<Long, Integer> holding = new HashMap<>();
    private int texts;

    public void add(String title, String text) {
        texts++;
        for (long term : TermReader.distinctTerms(title, text)) {
            holding.merge(term, 1, Integer::sum);
        }
    }

    public TermFrequencies frequencies() {
        byte[] logs = new byte[TermFrequencies.ROWS << TermFrequencies.BITS];
        holding.forEach((term, count) -> {
            if (count >= FEWEST) {
                byte log = TermFrequencies.log(count);
                for (int row = 0; row < TermFrequencies.ROWS; row++) {
                    int slot = TermFrequencies.slot(term, row);
                    logs[slot] = (logs[slot] & 0xFF) < (log & 0xFF) ? log : logs[slot];
                }
            }
        });
        return new TermFrequencies(texts, logs);
    }
}
