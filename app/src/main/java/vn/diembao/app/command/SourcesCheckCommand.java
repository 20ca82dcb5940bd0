package vn.diembao.app.command;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.diembao.app.CommandException;
import vn.diembao.app.Crawling;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.LoopbackOption;
import vn.diembao.app.SourcesOption;
import vn.diembao.crawlers.outlet.FeedGrade;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletAdvice;
import vn.diembao.crawlers.outlet.OutletCatalog;
import vn.diembao.crawlers.social.SocialAccess;
import vn.diembao.crawlers.source.FeedTrial;

/** {@code sources check}: validates source files, and with {@code --live} polls each once. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Validate source files; with --live poll each feed once and report.")
public final class SourcesCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", arity = "0..*", description = "Only these outlets.")
    private List<String> ids = List.of();

    @Option(names = "--live", description = "Poll each feed once.")
    private boolean live;

    @Mixin
    private LoopbackOption loopback;

    @Mixin
    private SourcesOption sources;

    @Override
    public Integer call() {
        OutletCatalog catalog = sources.load();
        List<Outlet> outlets = chosen(catalog);
        catalog.problems().forEach(System.err::println);
        outlets.forEach(SourcesCheckCommand::tell);
        System.out.println(SourceCounts.line(outlets, catalog.problems().size()));
        boolean answered = !live || poll(outlets);
        if (!catalog.problems().isEmpty()) {
            return 2;
        }
        return answered ? 0 : 1;
    }

    private static void tell(Outlet outlet) {
        OutletAdvice.of(outlet).forEach(advice -> System.out.println("note: " + outlet.id() + ": " + advice));
        outlet.feeds().stream()
                .filter(feed -> feed.grade() == FeedGrade.UNVERIFIED)
                .forEach(feed -> System.out.println("unverified: " + outlet.id() + ": " + feed.url()));
    }

    private List<Outlet> chosen(OutletCatalog catalog) {
        List<String> unknown = ids.stream()
                .filter(id -> catalog.byId(id).isEmpty())
                .filter(id -> catalog.problems().stream()
                        .noneMatch(problem -> problem.file().startsWith(id + ".")))
                .map(id -> "no outlet \"" + id + "\" in the source files")
                .toList();
        if (!unknown.isEmpty()) {
            throw CommandException.wrong(unknown);
        }
        return catalog.outlets().stream()
                .filter(outlet -> ids.isEmpty() || ids.contains(outlet.id()))
                .toList();
    }

    private static SocialAccess access() {
        return SocialAccess.in(DiembaoHome.fromEnvironment().social());
    }

    private boolean poll(List<Outlet> outlets) {
        Crawling.warnWithoutContact(System.err);
        try (FeedTrial trial = new FeedTrial(loopback.config(), Clock.systemUTC(), access())) {
            return new LiveCheck(trial, System.out).poll(outlets);
        }
    }
}
