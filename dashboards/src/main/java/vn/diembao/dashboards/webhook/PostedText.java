package vn.diembao.dashboards.webhook;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** A body that tells when it begins to go to the target: before that, the target cannot have it. */
public final class PostedText extends HttpEntityWrapper {
    private final Start start;
    private boolean begun;

    /** What is to be done, and to succeed, before the first byte. */
    @FunctionalInterface
    public interface Start {
        void begin() throws IOException;
    }

    PostedText(String body, Start start) {
        super(new StringEntity(body, ContentType.APPLICATION_JSON));
        this.start = start;
    }

    boolean hasBegun() {
        return begun;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        start.begin();
        begun = true;
        super.writeTo(out);
    }
}
