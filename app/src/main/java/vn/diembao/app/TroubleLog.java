package vn.diembao.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what a desk waits for: once, until it is another trouble or has been none. One thread at a time. */
public final class TroubleLog {
    private static final Logger LOG = LoggerFactory.getLogger(TroubleLog.class);

    private final String desk;
    private String last = "";

    public TroubleLog(String desk) {
        this.desk = desk;
    }

    /** @param trouble of the look that is over, empty for none */
    public void tell(String trouble) {
        if (!trouble.isEmpty() && !trouble.equals(last)) {
            LOG.warn("{} wait, why={}", desk, trouble);
        }
        last = trouble;
    }
}
