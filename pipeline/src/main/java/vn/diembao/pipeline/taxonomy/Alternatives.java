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
}
