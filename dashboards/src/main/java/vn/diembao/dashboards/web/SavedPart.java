package vn.diembao.dashboards.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.diembao.dashboards.access.AccountShelf;
import vn.diembao.dashboards.access.Secrets;
import vn.diembao.dashboards.search.ClipFinder;
import vn.diembao.dashboards.search.ClipSearch;
import vn.diembao.dashboards.search.SavedSearch;
import vn.diembao.dashboards.search.SearchRefusedException;
import vn.diembao.dashboards.search.SearchShelf;
import vn.diembao.dashboards.search.SearchText;

/**
 * Saved searches and their feeds. A feed reader cannot sign in, so the address of a feed is a secret of 192 bits; it shows what
 * someone who sees extracts only sees, and ends with the search or the owner's account.
 */
public final class SavedPart implements PagePart {
    private static final String PATH = "/searches";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SEARCH = 8_000;
    private static final int IN_A_FEED = 50;

    private final ClipFinder finder;
    private final SearchShelf shelf;
    private final AccountShelf accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param accounts whose searches have feeds; a search without an owner has one only where nobody signs in */
    public SavedPart(ClipFinder finder, SearchShelf shelf, AccountShelf accounts, Clock clock) {
        this.finder = requireNonNull(finder, "finder is null");
        this.shelf = requireNonNull(shelf, "shelf is null");
        this.accounts = requireNonNull(accounts, "accounts is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(
                PATH, "Đã lưu", "Các tìm kiếm bạn đã lưu: mở lại, gửi đường dẫn, theo dõi bằng RSS.", Right.READ));
    }

    @Override
    public void register(JavalinDefaultRoutingApi routes, Pages pages) {
        routes.get(PATH, context -> list(context, pages), Right.READ);
        routes.post(PATH, this::keep, Right.READ);
        routes.post(PATH + "/{id}/forget", this::forget, Right.READ);
        routes.get("/feeds/{id}.xml", this::feed, Right.OPEN);
    }

    private void list(Context context, Pages pages) throws IOException {
        List<SavedSearch> own = shelf.of(Gate.visitor(context).name());
        pages.show(context, "searches.jte", "Tìm kiếm đã lưu", Map.of("searches", own));
    }

    private void keep(Context context) throws IOException {
        String name = text(context.formParam("name"));
        String address = text(context.formParam("search"));
        if (name.isEmpty() || name.length() > LONGEST_NAME || address.length() > LONGEST_SEARCH) {
            throw new SearchRefusedException("Hãy đặt tên cho tìm kiếm, nhiều nhất " + LONGEST_NAME + " ký tự.");
        }
        ClipSearch search = SearchAddress.parse(address);
        SearchText.parse(search.typed());
        String owner = Gate.visitor(context).name();
        shelf.keep(new SavedSearch(Secrets.next(random), owner, name, search.address(), clock.instant()));
        context.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private void forget(Context context) throws IOException {
        if (!shelf.forget(context.pathParam("id"), Gate.visitor(context).name())) {
            throw new NotFoundResponse();
        }
        context.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private void feed(Context context) throws IOException {
        SavedSearch saved =
                shelf.find(context.pathParam("id")).filter(this::counts).orElseThrow(NotFoundResponse::new);
        String feed = new FeedWriter(Gate.origin(context))
                .write(saved, finder.newest(SearchAddress.parse(saved.search()), IN_A_FEED));
        context.contentType("application/rss+xml; charset=utf-8").result(feed);
    }

    private boolean counts(SavedSearch saved) {
        try {
            return saved.owner().isEmpty()
                    ? accounts.names().isEmpty()
                    : accounts.find(saved.owner()).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static String text(String parameter) {
        return parameter == null ? "" : parameter.strip();
    }
}
