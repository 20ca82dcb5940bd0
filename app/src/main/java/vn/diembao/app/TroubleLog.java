package vn.diembao.app;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what a desk waits for: once, until it is another trouble or has been none. One thread at a time. */
public final class TroubleLog {
    private static final Logger LOG = LoggerFactory.getLogger(TroubleLog.class);

    private final Consumer<String> told;
    private String last = "";

    /** @param desk what waits */
    public TroubleLog(String desk) {
        this(trouble -> LOG.warn("desk waits, desk={} why={}", desk, trouble));
    }

    TroubleLog(Consumer<String> told) {
        this.told = told;
    }

    /** @param trouble of the look that is over, empty for none */
    public void tell(String trouble) {
        if (!trouble.isEmpty() && !trouble.equals(last)) {
            told.accept(trouble);
        }
        last = trouble;
    }
}
