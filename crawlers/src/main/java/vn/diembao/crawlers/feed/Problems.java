package vn.diembao.crawlers.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.diembao.crawlers.fetch.LogLine;

/** Collects what is wrong with a document: each fault once, on one line, and not without end. */
final class Problems {
    private static final int MAX = 20;
    private static final int MAX_LENGTH = 200;

    private final Set<String> lines = new LinkedHashSet<>();
    private int more;

    void add(String problem) {
        String line = LogLine.of(problem, MAX_LENGTH);
        if (lines.size() < MAX) {
            lines.add(line);
        } else if (!lines.contains(line)) {
            more++;
        }
    }

    List<String> list() {
        List<String> all = new ArrayList<>(lines);
        if (more > 0) {
            all.add(more + " more problems");
        }
        return all;
    }
}
