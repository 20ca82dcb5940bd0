package vn.diembao.dashboards.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.view.BoardComposer;
import vn.diembao.dashboards.view.BoardRefusedException;
import vn.diembao.dashboards.view.BoardRequest;
import vn.diembao.dashboards.view.BoardSheet;

/** The boards, a page each. */
public final class BoardPart implements PagePart {
    static final String PATH = "/boards";

    private final List<Board> boards;
    private final BoardComposer composer;
    private final ChartLibrary library = ChartLibrary.load();

    /** @param boards in the order of the menu */
    public BoardPart(List<Board> boards, BoardComposer composer) {
        this.boards = List.copyOf(boards);
        this.composer = requireNonNull(composer, "composer is null");
    }

    @Override
    public List<MenuEntry> menu() {
        List<MenuEntry> below = boards.stream()
                .map(board -> new MenuEntry(path(board), board.title(), board.question(), right(board)))
                .toList();
        return List.of(new MenuEntry(
                PATH,
                "Bảng số liệu",
                "Số liệu theo thời gian, chương trình, cấp công đoàn, báo chí.",
                Right.READ,
                below));
    }

    @Override
    public void register(JavalinDefaultRoutingApi routes, Pages pages) {
        routes.get(PATH, context -> pages.show(context, "boards.jte", "Bảng số liệu", Map.of()), Right.READ);
        boards.forEach(board -> routes.get(path(board), context -> show(context, pages, board), right(board)));
        routes.get(library.path(), library::send, Right.OPEN);
        routes.exception(
                BoardRefusedException.class,
                (refused, context) -> pages.showFault(context, HttpStatus.BAD_REQUEST.getCode(), refused.getMessage()));
    }

    private void show(Context context, Pages pages, Board board) throws IOException {
        BoardSheet sheet = composer.compose(board, BoardRequest.of(board, context.queryParamMap()));
        pages.show(context, "board.jte", board.title(), Map.of("sheet", sheet, "library", library.path()));
    }

    private static String path(Board board) {
        return PATH + '/' + board.id();
    }

    private static Right right(Board board) {
        return board.isForMaintainers() ? Right.MAINTAIN : Right.READ;
    }
}
