package vn.diembao.app;

import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Supplier;

/** What a run says when the process is told to stop in the middle of it; closed, it says nothing. */
final class StopNotice implements AutoCloseable {
    private final Thread hook;

    /** @param soFar the account as it was last seen, empty when it was not seen yet */
    StopNotice(Supplier<Optional<RunFigures>> soFar, PrintStream messages) {
        hook = new Thread(() -> tell(soFar.get(), messages), "stop-notice");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static void tell(Optional<RunFigures> soFar, PrintStream messages) {
        soFar.ifPresent(figures -> messages.println("so far " + figures.account()));
        messages.println("stopped; goes on from its last checkpoint when started again");
        messages.flush();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: the notice is being told.
        }
    }
}
