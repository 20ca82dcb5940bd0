package vn.diembao.crawlers.fetch;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Threads that do not keep the process alive. */
final class DaemonThreads implements PageThreads {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(named("diembao-timer"));
    private final ExecutorService workers;

    DaemonThreads(int workers) {
        this.workers = Executors.newFixedThreadPool(workers, named("diembao-page"));
    }

    @Override
    public void work(Runnable work) {
        workers.execute(work);
    }

    @Override
    public void after(long millis, Runnable alarm) {
        // The timer's own future tells nothing that the answer does not.
        var unused = timer.schedule(alarm, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdownNow();
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
