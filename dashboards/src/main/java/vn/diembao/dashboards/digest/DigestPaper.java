package vn.diembao.dashboards.digest;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A digest or a correction slip, written but not yet kept anywhere.
 *
 * @param title in Vietnamese, one line
 * @param files content by name, the forms for people first; {@link #MAIL_HTML} and {@link #MAIL_TEXT} are always there
 * @param clips every clip it tells, each once
 */
public record DigestPaper(String title, Map<String, byte[]> files, List<PaperClip> clips) {
    /** Name of the form that is the body of an e-mail. */
    public static final String MAIL_HTML = "mail.html";

    /** Name of the form that is the plain alternative of an e-mail's body. */
    public static final String MAIL_TEXT = "mail.txt";

    public DigestPaper {
        requireNonNull(title, "title is null");
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        clips = List.copyOf(clips);
    }
}
