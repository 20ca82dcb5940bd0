package vn.diembao.dashboards.web;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import vn.diembao.dashboards.access.Account;
import vn.diembao.dashboards.access.AccountShelf;
import vn.diembao.dashboards.access.PasswordHash;
import vn.diembao.dashboards.access.Role;
import vn.diembao.dashboards.access.Visitor;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.board.Boards;
import vn.diembao.dashboards.digest.ProgressDesk;
import vn.diembao.dashboards.digest.ScoreDesk;
import vn.diembao.dashboards.panel.BoardFixture;
import vn.diembao.dashboards.panel.BoardIndex;
import vn.diembao.dashboards.panel.PanelReader;
import vn.diembao.dashboards.search.ClipFinder;
import vn.diembao.dashboards.search.ClipSearch;
import vn.diembao.dashboards.search.WrittenClip;
import vn.diembao.dashboards.tally.TrialIndex;
import vn.diembao.dashboards.term.TermShelf;
import vn.diembao.dashboards.view.BoardComposer;
import vn.diembao.model.Clip;
import vn.diembao.model.elasticsearch.PointInTime;
import vn.diembao.model.elasticsearch.StoredIndex;

/** The shipped boards on the documents of {@link BoardFixture}, and on texts that would rather be scripts. */
final class BoardTrial implements AutoCloseable {
    /** A second before the last document's day is over. */
    static final Clock CLOCK = Clock.fixed(BoardFixture.END.minusSeconds(1), ZoneOffset.UTC);

    private static final String PASSWORD = "một câu dễ nhớ 12";

    private final TrialIndex index;
    private final Path home;
    private final List<Board> boards = Boards.load(Path.of("boards")).all();
    private final ClipFinder finder;

    BoardTrial(Path home) throws IOException {
        this.home = home;
        index = BoardIndex.filled(home.resolve("es"));
        List<Clip> hostile = new ArrayList<>();
        for (String text : TrialPress.hostile().toList()) {
            hostile.add(new WrittenClip(text, text, text)
                    .outlet(text)
                    .bodies("l4:" + text)
                    .programmes(text)
                    .alerts(text)
                    .published("2024-05-01T00:00:00Z")
                    .stored());
        }
        index.store(StoredIndex.CLIPS, hostile, clip -> clip.article().id());
        finder = new ClipFinder(index.client(), new TermShelf(index.client(), CLOCK));
    }

    List<Board> boards() {
        return boards;
    }

    /** Where everybody may do everything. */
    WebServer open(Clock clock) throws IOException {
        return open(WebConfig.loopback(0), new AccountShelf(home.resolve("none")), clock);
    }

    /** Where visitors sign in. */
    WebServer closed(String reader, String maintainer) throws IOException {
        AccountShelf accounts = new AccountShelf(home.resolve("accounts"));
        SecureRandom random = new SecureRandom();
        for (Visitor visitor : List.of(
                new Visitor(reader, Role.READER, false, List.of()),
                new Visitor(maintainer, Role.MAINTAINER, false, List.of()))) {
            accounts.add(new Account(visitor, PasswordHash.of(PASSWORD.toCharArray(), random)));
        }
        return open(new WebConfig("127.0.0.1", 0, null, true), accounts, CLOCK);
    }

    private WebServer open(WebConfig config, AccountShelf accounts, Clock clock) throws IOException {
        List<PagePart> parts = new ArrayList<>();
        parts.add(new BoardPart(
                boards,
                new BoardComposer(
                        new PanelReader(index.client()),
                        new ScoreDesk(index.client()),
                        new ProgressDesk(index.client(), new TermShelf(index.client(), CLOCK)),
                        clock)));
        parts.addAll(TrialPages.all(index.client(), home, accounts));
        return WebServer.start(config, accounts, parts, Clock.systemUTC());
    }

    static WireClient signedIn(WebServer server, String name) throws IOException {
        WireClient client = new WireClient(server);
        client.signIn(name, PASSWORD, "/");
        return client;
    }

    /** How many clips the search of a link finds. */
    long found(String link) throws IOException {
        ClipSearch search = SearchAddress.parse(link.substring(link.indexOf('?') + 1));
        try (PointInTime now = finder.now()) {
            return finder.count(search, now);
        }
    }

    /** A clock that is years late. */
    static Clock late() {
        return Clock.offset(CLOCK, Duration.ofDays(2_000));
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
