package vn.diembao.dashboards.export;

import java.io.Closeable;
import java.io.IOException;

/** A file that grows row by row. */
public interface RowWriter extends Closeable {
    void write(ExportRow row) throws IOException;
}
