package vn.diembao.pipeline.taxonomy;

import java.util.ArrayList;
import java.util.List;

/** Writes out the short form {@code (1|01|một) triệu (sáng kiến|)} of the lists; an empty branch leaves the words out. */
final class Alternatives {
    private Alternatives() {}

    static List<String> of(String shortForm) {
        int open = shortForm.indexOf('(');
        if (open < 0) {
            return List.of(shortForm.replaceAll("\\s+", " ").strip());
        }
        int close = shortForm.indexOf(')', open);
        if (close < 0) {
            throw new IllegalArgumentException("no closing bracket in \"" + shortForm + '"');
        }
        List<String> written = new ArrayList<>();
        for (String branch : shortForm.substring(open + 1, close).split("\\|", -1)) {
            written.addAll(of(shortForm.substring(0, open) + branch + shortForm.substring(close + 1)));
        }
        return written;
    }

    /**
     * How many forms {@link #of} would write, without writing them; at most {@link Integer#MAX_VALUE}.
     *
     * @throws IllegalArgumentException when brackets are not in pairs, or stand in one another
     */
    static int count(String shortForm) {
        long forms = 1;
        int branches = 0;
        for (int i = 0; i < shortForm.length(); i++) {
            char c = shortForm.charAt(i);
            if (c == '(' && branches > 0) {
                throw new IllegalArgumentException("a bracket within a bracket in \"" + shortForm + '"');
            }
            if (c == ')' && branches == 0) {
                throw new IllegalArgumentException("no opening bracket in \"" + shortForm + '"');
            }
            if (c == '(') {
                branches = 1;
            } else if (c == '|' && branches > 0) {
                branches++;
            } else if (c == ')') {
                forms = Math.min(Integer.MAX_VALUE, forms * branches);
                branches = 0;
            }
        }
        if (branches > 0) {
            throw new IllegalArgumentException("no closing bracket in \"" + shortForm + '"');
        }
        return (int) forms;
    }
}
