package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

import vn.diembao.crawlers.charset.DecodedText;
import vn.diembao.model.RejectionReason;

/**
 * What the body of an answer is.
 *
 * @param html decoded, without a byte order mark; empty when there is a problem
 * @param decoded how the bytes were read, null when there is a problem
 * @param problem why it is no page, null when it is one
 * @param detail one line, empty without a problem
 */
public record PageBody(String html, DecodedText decoded, RejectionReason problem, String detail) {
    public PageBody {
        requireNonNull(html, "html is null");
        requireNonNull(detail, "detail is null");
    }

    static PageBody of(DecodedText decoded) {
        String text = decoded.text();
        return new PageBody(text.startsWith("\uFEFF") ? text.substring(1) : text, decoded, null, "");
    }

    static PageBody refused(RejectionReason problem, String detail) {
        return new PageBody("", null, problem, detail);
    }
}
