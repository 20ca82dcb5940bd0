package vn.diembao.dashboards.mail;

import static java.util.Objects.requireNonNull;

import jakarta.activation.DataSource;

/**
 * What a mail says.
 *
 * @param subject one line, in Vietnamese
 * @param text the plain form
 * @param html the same for programs that show HTML
 * @param attachment null for none
 */
public record Letter(String subject, String text, String html, Attachment attachment) {
    public Letter {
        requireNonNull(subject, "subject is null");
        requireNonNull(text, "text is null");
        requireNonNull(html, "html is null");
    }

    /** A file that goes with it. */
    public record Attachment(String name, DataSource content) {
        public Attachment {
            requireNonNull(name, "name is null");
            requireNonNull(content, "content is null");
        }
    }
}
