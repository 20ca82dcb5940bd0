package vn.diembao.app;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** What went wrong in one look of a desk: one thing that fails does not keep the others from being done. */
final class Troubles {
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
            add(what, String.valueOf(e.getMessage()));
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
