package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import vn.diembao.model.RawPage;
import vn.diembao.model.RejectionReason;

/** Answers those who wait for pages, and keeps what came for them. Safe to share between threads. */
final class PageAnswers {
    private final PageArchive archive;
    private final Clock clock;
    private final PageReader reader = new PageReader();

    /** @param archive where final answers are kept */
    PageAnswers(PageArchive archive, Clock clock) {
        this.archive = requireNonNull(archive, "archive is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Answers by what came.
     *
     * @param alike end by the same problem, without a try of their own
     */
    void give(PageTask task, FetchResult result, List<PageTask> alike) {
        archive.keep(task.item(), result);
        RawPage page = reader.page(task.item(), result);
        task.answer().complete(page);
        alike.forEach(other -> refuse(other, page.problem(), page.detail()));
    }

    /** Answers without a try. */
    void refuse(PageTask task, RejectionReason reason, String detail) {
        task.refuse(reason, detail, clock.instant());
    }

    /** Answers because nothing is fetched any more. */
    void close(PageTask task) {
        refuse(task, RejectionReason.INTERNAL, "the fetcher is closed");
    }
}
