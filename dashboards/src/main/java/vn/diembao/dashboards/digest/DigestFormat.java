package vn.diembao.dashboards.digest;

import java.util.Locale;

/** A form in which a digest is written. */
public enum DigestFormat {
    HTML,
    DOCX,
    MD,
    /** The full list, for spreadsheets. */
    CSV;

    /** File extension without the dot. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
