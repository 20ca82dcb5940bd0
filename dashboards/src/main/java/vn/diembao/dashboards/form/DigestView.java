package vn.diembao.dashboards.form;

import java.io.IOException;
import java.io.OutputStream;

/** Shows a digest in one format; holds no knowledge of its own beyond the look. */
public interface DigestView {
    /** Writes the whole document and leaves the stream open. */
    void render(Digest digest, OutputStream out) throws IOException;
}
