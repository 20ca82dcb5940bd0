package vn.diembao.dashboards.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.diembao.dashboards.entry.EntryBasket;
import vn.diembao.dashboards.entry.EntryDraft;

/** The form for clips of print, television and radio, with their scan or recording; for editors. */
public final class EntryPart implements PagePart {
    private static final String PATH = "/entries";

    private final EntryBasket basket;
    private final Set<String> outlets;
    private final Clock clock;

    /** @param outlets names that may be chosen */
    public EntryPart(EntryBasket basket, Set<String> outlets, Clock clock) {
        this.basket = requireNonNull(basket, "basket is null");
        this.outlets = new TreeSet<>(outlets);
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(
                PATH, "Nhập tin", "Nhập tin, bài báo in, truyền hình, phát thanh kèm bản chụp, bản ghi.", Right.EDIT));
    }

    @Override
    public void register(JavalinDefaultRoutingApi routes, Pages pages) {
        routes.get(PATH, context -> show(context, pages, EntryDraft.EMPTY, List.of()), Right.EDIT);
        routes.post(PATH, context -> take(context, pages), Right.EDIT);
    }

    private void take(Context context, Pages pages) throws IOException {
        EntryDraft draft = EntryDraft.of(context::formParam);
        List<String> problems = draft.problems(outlets, clock.instant());
        UploadedFile file = context.uploadedFile("file");
        boolean sent = file != null && file.size() > 0;
        if (problems.isEmpty() && !basket.put(draft, sent ? file::content : null)) {
            problems = List.of("Tệp đính kèm phải là PDF, PNG, JPEG, MP3 hoặc MP4.");
        }
        if (problems.isEmpty()) {
            context.redirect(PATH + "?done=1", HttpStatus.SEE_OTHER);
        } else {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, pages, draft, problems);
        }
    }

    private void show(Context context, Pages pages, EntryDraft draft, List<String> problems) throws IOException {
        pages.show(
                context,
                "entry.jte",
                "Nhập tin",
                Map.of(
                        "draft",
                        draft,
                        "problems",
                        problems,
                        "outlets",
                        List.copyOf(outlets),
                        "done",
                        context.queryParam("done") != null,
                        "reports",
                        basket.reports()));
    }
}
