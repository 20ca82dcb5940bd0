package vn.diembao.dashboards.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a selection can be taken away as. */
public enum ExportForm {
    CSV("text/csv; charset=utf-8", Long.MAX_VALUE),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Long.MAX_VALUE),
    /** Held in memory as a whole: more is refused and said so. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", 3_000);

    private final String type;
    private final long most;

    ExportForm(String type, long most) {
        this.type = type;
        this.most = most;
    }

    /** The form with this file ending. */
    public static Optional<ExportForm> of(String ending) {
        return Stream.of(values()).filter(form -> form.ending().equals(ending)).findFirst();
    }

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Media type. */
    public String type() {
        return type;
    }

    /** The largest selection it takes. */
    public long most() {
        return most;
    }

    /** A writer that takes row after row; closing it completes the file. */
    public RowWriter open(String title, OutputStream out) throws IOException {
        return switch (this) {
            case CSV -> new CsvRows(out);
            case XLSX -> new XlsxRows(out);
            case DOCX -> new DocxRows(title, out);
        };
    }
}
