package vn.diembao.dashboards.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import vn.diembao.dashboards.access.Visitor;
import vn.diembao.dashboards.search.ClipFile;
import vn.diembao.dashboards.search.ClipFinder;
import vn.diembao.dashboards.search.ClipReader;
import vn.diembao.dashboards.search.ClipSearch;
import vn.diembao.dashboards.search.ClipSheet;
import vn.diembao.dashboards.search.FoundPage;
import vn.diembao.dashboards.search.SearchRefusedException;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.dashboards.term.TermShelf;

/** Search over clips, and the page of a clip. */
public final class ExplorePart implements PagePart {
    static final String PATH = "/search";

    private final ClipFinder finder;
    private final ClipReader reader;
    private final TermShelf terms;

    public ExplorePart(ClipFinder finder, ClipReader reader, TermShelf terms) {
        this.finder = requireNonNull(finder, "finder is null");
        this.reader = requireNonNull(reader, "reader is null");
        this.terms = requireNonNull(terms, "terms is null");
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(
                PATH,
                "Tìm kiếm",
                "Tìm trong mọi tin bài đã lưu, lọc theo nhãn, ngày, cơ quan báo chí; tải danh sách.",
                Right.READ));
    }

    @Override
    public void register(JavalinDefaultRoutingApi routes, Pages pages) {
        routes.get(PATH, context -> search(context, pages), Right.READ);
        routes.get("/clips/{id}", context -> clip(context, pages), Right.READ);
        routes.exception(
                SearchRefusedException.class,
                (refused, context) -> pages.showFault(context, HttpStatus.BAD_REQUEST.getCode(), refused.getMessage()));
    }

    private void search(Context context, Pages pages) throws IOException {
        Visitor visitor = Gate.visitor(context);
        Map<String, List<String>> asked = context.queryParamMap();
        String complaint = "";
        ClipSearch search = ClipSearch.ALL;
        FoundPage page = new FoundPage(0, List.of(), Map.of(), "");
        String after = context.queryParam("after") == null ? "" : context.queryParam("after");
        try {
            search = ClipSearch.of(asked);
            page = finder.page(search, after, visitor.fulltext());
        } catch (SearchRefusedException e) {
            context.status(HttpStatus.BAD_REQUEST);
            complaint = e.getMessage();
            search = ClipSearch.withoutDays(asked);
        }
        SearchView view = new SearchView(search, asked, page, terms.book(), !after.isEmpty(), complaint);
        pages.show(context, "search.jte", view.title(), Map.of("view", view));
    }

    private void clip(Context context, Pages pages) throws IOException {
        Visitor visitor = Gate.visitor(context);
        ClipFile file = reader.find(context.pathParam("id")).orElseThrow(NotFoundResponse::new);
        TermBook book = terms.book();
        ClipSheet sheet = new ClipSheet(file.clip(), book, visitor.fulltext());
        pages.show(
                context, "clip.jte", file.clip().article().title(), Map.of("file", file, "sheet", sheet, "book", book));
    }
}
