package vn.diembao.crawlers.social;

import java.time.Duration;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.PollSign;

/** What an answer without a word of the platform's own about it means. */
final class ApiTrouble {
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;

    private ApiTrouble() {}

    static ApiAnswer.Refusal of(FetchResult answer) {
        Duration wait = answer.retryAfter() == null ? Duration.ZERO : answer.retryAfter();
        if (answer.status() == UNAUTHORIZED) {
            return ApiAnswer.Refusal.of(ErrorVerdict.TOKEN, answer.detail(), wait);
        }
        if (answer.status() == TOO_MANY) {
            return ApiAnswer.Refusal.of(ErrorVerdict.RATE, answer.detail(), wait);
        }
        return switch (answer.problem()) {
            case FORBIDDEN -> new ApiAnswer.Refusal(PollOutcome.BLOCKED, PollSign.NO_PERMISSION, answer.detail(), wait);
            case ROBOTS_DISALLOWED, CHALLENGE ->
                new ApiAnswer.Refusal(PollOutcome.BLOCKED, null, answer.detail(), wait);
            case PAGE_GONE -> ApiAnswer.Refusal.of(ErrorVerdict.PAGE, answer.detail(), wait);
            default -> new ApiAnswer.Refusal(PollOutcome.FAILED, null, answer.detail(), wait);
        };
    }
}
