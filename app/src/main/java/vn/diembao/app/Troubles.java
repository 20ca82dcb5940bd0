package vn.diembao.app;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What went wrong in one look of a desk: one thing that fails does not keep the others from being done, not even one that
 * breaks with an {@link Error}. A look whose thread is interrupted is over: nothing more is begun, and what fails by the
 * interruption is no trouble. One thread at a time.
 */
public final class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final Set<String> found = new LinkedHashSet<>();
    private final Map<String, Throwable> bugs = new LinkedHashMap<>();

    /** Work that may fail. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** Does a work and keeps what it failed by; does nothing on a thread that was interrupted, for it is to end. */
    public void catching(String what, Work work) {
        if (isOver()) {
            return;
        }
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            if (isOver()) {
                LOG.info("work is broken off, what={} why={}", what, e.toString());
                return;
            }
            if (e instanceof RuntimeException) {
                bugs.put(what + ": " + e, e);
            }
            add(what, e.getMessage() == null ? e.toString() : e.getMessage());
        } catch (Error e) {
            bugs.put(what + ": " + e, e);
            add(what, e.toString());
        }
    }

    private static boolean isOver() {
        return Thread.currentThread().isInterrupted();
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

    /** What nobody foresaw, by the work that broke and its first line: whoever mends it wants to know where. */
    Map<String, Throwable> bugs() {
        return bugs;
    }
}
