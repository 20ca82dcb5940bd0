package vn.diembao.pipeline.page;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Gauge;
import vn.diembao.crawlers.fetch.PageArchive;
import vn.diembao.crawlers.warc.WarcArchive;
import vn.diembao.pipeline.removal.Erased;

/** The archive of one subtask: tidied every hour, with gauges of what was kept and what was lost. */
final class PageKeeper implements AutoCloseable {
    private final WarcArchive archive;
    private final Erased erased;
    private final PageArchive guarded;
    private final ScheduledExecutorService timer;

    private PageKeeper(KeepingPlan plan, WarcArchive archive) {
        this.archive = archive;
        erased = plan.erased().open();
        guarded = plan.guard(archive, erased);
        timer = Executors.newSingleThreadScheduledExecutor(PageKeeper::daemon);
        var unused = timer.scheduleWithFixedDelay(archive::tidy, 1, 1, TimeUnit.HOURS);
    }

    static PageKeeper open(KeepingPlan plan, RuntimeContext runtime) {
        int subtask = runtime.getTaskInfo().getIndexOfThisSubtask();
        WarcArchive archive = new WarcArchive(plan.warc(), subtask, Clock.systemUTC());
        runtime.getMetricGroup().gauge("pages_kept", (Gauge<Long>) archive::kept);
        runtime.getMetricGroup().gauge("pages_not_kept", (Gauge<Long>) archive::lost);
        return new PageKeeper(plan, archive);
    }

    PageArchive archive() {
        return guarded;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        archive.close();
        erased.close();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "raw-pages");
        thread.setDaemon(true);
        return thread;
    }
}
