package vn.diembao.app;

import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what a desk waits for: once, until it is another trouble or has been none; and where the code broke, once, until a look
 * goes by without it. One thread at a time.
 */
final class TroubleLog {
    private static final Logger LOG = LoggerFactory.getLogger(TroubleLog.class);

    private final Consumer<String> told;
    private final Consumer<Throwable> traced;
    private String last = "";
    private Map<String, Throwable> lastBugs = Map.of();

    /** @param desk what waits */
    TroubleLog(String desk) {
        this(
                trouble -> LOG.warn("desk waits, desk={} why={}", desk, trouble),
                bug -> LOG.error("work broke, desk={}", desk, bug));
    }

    TroubleLog(Consumer<String> told, Consumer<Throwable> traced) {
        this.told = told;
        this.traced = traced;
    }

    /** @param troubles of the look that is over */
    void tell(Troubles troubles) {
        String trouble = troubles.told();
        if (!trouble.isEmpty() && !trouble.equals(last)) {
            told.accept(trouble);
        }
        troubles.bugs().forEach((line, bug) -> {
            if (!lastBugs.containsKey(line)) {
                traced.accept(bug);
            }
        });
        last = trouble;
        lastBugs = troubles.bugs();
    }
}
