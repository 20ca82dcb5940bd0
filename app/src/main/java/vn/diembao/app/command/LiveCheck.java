package vn.diembao.app.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import vn.diembao.crawlers.feed.FeedDocument;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletFeed;
import vn.diembao.crawlers.source.FeedSpec;
import vn.diembao.crawlers.source.FeedTrial;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.PollOutcome;

/** Polls every feed of some outlets once, one after another in the turn of their hosts, and tells how each went. */
final class LiveCheck {
    private final FeedTrial trial;
    private final PrintStream out;

    LiveCheck(FeedTrial trial, PrintStream out) {
        this.trial = trial;
        this.out = out;
    }

    /** True when every feed answered. */
    boolean poll(List<Outlet> outlets) {
        boolean all = true;
        for (Outlet outlet : outlets) {
            for (OutletFeed feed : outlet.feeds()) {
                FeedTrial.Tried tried = trial.poll(new FeedSpec(outlet.id(), feed, outlet.reading()));
                tell(outlet, feed, tried);
                all &= tried.polled().poll().outcome() == PollOutcome.ANSWERED;
            }
        }
        return all;
    }

    private void tell(Outlet outlet, OutletFeed feed, FeedTrial.Tried tried) {
        FeedPoll poll = tried.polled().poll();
        String grade = feed.grade().name().toLowerCase(Locale.ROOT);
        out.printf(
                Locale.ROOT,
                "%-20s %-10s %-12s %3d  %s%n",
                outlet.id(),
                grade,
                poll.outcome(),
                poll.status(),
                feed.url());
        FeedDocument document = tried.document();
        if (document != null && document.format() != null) {
            out.println("    " + Counted.of(document.entries().size(), "entry", "entries") + ", newest "
                    + TriedFeed.words(TriedFeed.newest(document.entries())) + ", " + TriedFeed.title(document));
        }
        if (!poll.detail().isEmpty()) {
            out.println("    " + poll.detail());
        }
        TriedPoll lines = new TriedPoll(feed, tried);
        lines.signs().forEach(sign -> out.println("    " + sign));
        lines.next().forEach(line -> out.println("    next poll: " + line));
    }
}
