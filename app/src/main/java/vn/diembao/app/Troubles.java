package vn.diembao.app;

import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What went wrong in one look of a desk: one thing that fails does not keep the others from being done, not even one that
 * breaks with an {@link Error}. One thread at a time.
 */
public final class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final Set<String> found = new LinkedHashSet<>();

    /** Work that may fail. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** Does a work and keeps what it failed by. One that is interrupted has no trouble: its thread is to end. */
    public void catching(String what, Work work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            add(what, e.getMessage() == null ? e.toString() : e.getMessage());
        } catch (Error e) {
            LOG.error("work broke, what={}", what, e);
            add(what, e.toString());
        }
    }

    /** @param trouble empty for none */
    public void add(String what, String trouble) {
        if (!trouble.isEmpty()) {
            found.add(what + ": " + trouble);
        }
    }

    /** All of it in one line, empty for none. */
    public String told() {
        return String.join("; ", found);
    }
}
