package vn.diembao.dashboards.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.dashboards.export.ExportForm;
import vn.diembao.dashboards.export.ExportRow;
import vn.diembao.dashboards.export.RowWriter;
import vn.diembao.dashboards.search.ClipFinder;
import vn.diembao.dashboards.search.ClipSearch;
import vn.diembao.dashboards.search.SearchRefusedException;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.dashboards.term.TermShelf;
import vn.diembao.model.elasticsearch.PointInTime;
import vn.diembao.model.elasticsearch.PointInTimeLostException;

/**
 * What a search found as a file, every clip of it, as the index was at one moment. The file is made whole before the first byte is sent: nobody gets half of a
 * selection and takes it for all.
 */
public final class ExportPart implements PagePart {
    private static final Logger LOG = LoggerFactory.getLogger(ExportPart.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int AT_ONCE = 2;

    private final ClipFinder finder;
    private final TermShelf terms;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    public ExportPart(ClipFinder finder, TermShelf terms, Clock clock) {
        this.finder = requireNonNull(finder, "finder is null");
        this.terms = requireNonNull(terms, "terms is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of();
    }

    @Override
    public void register(JavalinDefaultRoutingApi routes, Pages pages) {
        routes.get("/search/{file}", context -> export(context, pages), Right.READ);
        routes.exception(PointInTimeLostException.class, (lost, context) -> lost(lost, context, pages));
    }

    private void export(Context context, Pages pages) throws IOException {
        String file = context.pathParam("file");
        ExportForm form = file.startsWith("export.")
                ? ExportForm.of(file.substring("export.".length())).orElseThrow(NotFoundResponse::new)
                : null;
        if (form == null) {
            throw new NotFoundResponse();
        }
        ClipSearch search = ClipSearch.of(context.queryParamMap());
        if (!turns.tryAcquire()) {
            context.header("Retry-After", "60");
            pages.showFault(
                    context,
                    HttpStatus.SERVICE_UNAVAILABLE.getCode(),
                    "Đang có người khác tải danh sách: hãy thử lại sau một phút.");
            return;
        }
        Path made;
        try (PointInTime now = finder.now()) {
            requireFew(finder.count(search, now), form);
            made = make(form, search, now);
        } finally {
            turns.release();
        }
        send(context, form, made);
    }

    private static void requireFew(long count, ExportForm form) {
        if (count > form.most()) {
            throw new SearchRefusedException(
                    "Tệp Word nhận nhiều nhất " + SearchView.count(form.most()) + " tin bài, tìm kiếm này có "
                            + SearchView.count(count) + ": hãy tải CSV hoặc Excel, hoặc lọc bớt.");
        }
    }

    private Path make(ExportForm form, ClipSearch search, PointInTime now) throws IOException {
        Path made = Files.createTempFile("diembao-export", '.' + form.ending());
        boolean whole = false;
        TermBook book = terms.book();
        try (RowWriter writer = form.open("Danh sách tin bài", Files.newOutputStream(made))) {
            finder.forEach(search, now, clip -> {
                try {
                    writer.write(ExportRow.of(clip, book));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            whole = true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (!whole) {
                Files.deleteIfExists(made);
            }
        }
        return made;
    }

    /** A reading that took too long, or whose node ended, gives no file rather than part of one. */
    private static void lost(PointInTimeLostException lost, Context context, Pages pages) {
        LOG.warn("export ended early, why={}", lost.toString());
        pages.showFault(
                context,
                HttpStatus.SERVICE_UNAVAILABLE.getCode(),
                "Đang tải thì dữ liệu đọc dở không còn được giữ, nên chưa có tệp nào: hãy tải lại, hoặc lọc bớt.");
    }

    private void send(Context context, ExportForm form, Path made) throws IOException {
        String name = "tin-bai-" + LocalDate.now(clock.withZone(ZONE)) + '.' + form.ending();
        context.header("Content-Disposition", "attachment; filename=\"" + name + '"');
        context.contentType(form.type());
        context.res().setContentLengthLong(Files.size(made));
        context.disableCompression();
        try (InputStream in = Files.newInputStream(made, StandardOpenOption.DELETE_ON_CLOSE);
                OutputStream out = context.outputStream()) {
            in.transferTo(out);
        }
    }
}
