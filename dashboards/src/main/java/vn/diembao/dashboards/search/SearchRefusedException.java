package vn.diembao.dashboards.search;

/** A search that is not carried out; the message says why, in Vietnamese, to whoever typed it. */
public final class SearchRefusedException extends RuntimeException {
    public SearchRefusedException(String message) {
        super(message);
    }
}
