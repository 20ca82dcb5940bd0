package vn.diembao.dashboards.digest;

import java.util.Locale;

/** A form in which a digest is written. */
public enum DigestFormat {
    HTML,
    DOCX,
    MD;

    /** File extension without the dot. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
