package vn.diembao.dashboards.scorecard;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts remarks into one line. */
final class Reasons {
    private Reasons() {}

    /** Those that say something, in their order. */
    static String of(String... remarks) {
        return Stream.of(remarks).filter(remark -> !remark.isEmpty()).collect(Collectors.joining("; "));
    }
}
