package vn.diembao.model.elasticsearch;

import java.io.IOException;

/** What a {@link PointInTime} looked at is gone: nobody asked for too long, or the node that kept it ended. Begin anew. */
public final class PointInTimeLostException extends IOException {
    private static final long serialVersionUID = 1L;

    PointInTimeLostException(String index, Throwable cause) {
        super("Elasticsearch keeps the moment no longer at which " + index + " was read: begin anew", cause);
    }
}
