package vn.diembao.dashboards.view;

/** A board is not shown as asked; the message says why, in Vietnamese, to whoever asked. */
public final class BoardRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BoardRefusedException(String message) {
        super(message);
    }
}
