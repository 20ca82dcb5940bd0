package vn.diembao.app;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What went wrong in one look of a desk: one thing that fails does not keep the others from being done, not even one that
 * breaks with an {@link Error}.
 */
final class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final Set<String> found = new LinkedHashSet<>();

    /** Work that may fail. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    void catching(String what, Work work) {
        try {
            work.run();
        } catch (IOException | RuntimeException e) {
            add(what, e.getMessage() == null ? e.toString() : e.getMessage());
        } catch (Error e) {
            LOG.error("work broke, what={}", what, e);
            add(what, e.toString());
        }
    }

    /** @param trouble empty for none */
    void add(String what, String trouble) {
        if (!trouble.isEmpty()) {
            found.add(what + ": " + trouble);
        }
    }

    /** All of it in one line, empty for none. */
    String told() {
        return String.join("; ", found);
    }
}
