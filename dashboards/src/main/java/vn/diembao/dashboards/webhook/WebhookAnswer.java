package vn.diembao.dashboards.webhook;

import static java.util.Objects.requireNonNull;

/**
 * What came of a post.
 *
 * @param status of HTTP, 0 where no answer was heard
 * @param body the beginning of the answer, empty for none
 * @param fault in words where no answer was heard, else empty; tells neither path nor secret
 * @param begun whether the target may have it although no answer was heard
 */
public record WebhookAnswer(int status, String body, String fault, boolean begun) {
    public WebhookAnswer {
        requireNonNull(body, "body is null");
        requireNonNull(fault, "fault is null");
    }

    static WebhookAnswer none(String fault, boolean begun) {
        return new WebhookAnswer(0, "", fault, begun);
    }

    /** Whether the target took it. */
    public boolean isTaken() {
        return status >= 200 && status < 300;
    }

    /** Whether it is of no use to ask again. */
    public boolean isFinal() {
        boolean later = status == 408 || status == 425 || status == 429 || status >= 500;
        return status != 0 && !isTaken() && !later;
    }
}
