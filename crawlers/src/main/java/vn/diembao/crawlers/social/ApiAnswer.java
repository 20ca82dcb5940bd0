package vn.diembao.crawlers.social;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.PollSign;

/** What came of asking a platform once. Its own words of an error are never told: they name tokens and people. */
sealed interface ApiAnswer {
    /**
     * A slice of a page's posts, newest first.
     *
     * @param next what to ask for to get the slice behind it, null at the end
     * @param problems what is missing or cannot be read, one clause each; empty for a whole slice
     * @param pause how long the platform is better left alone, zero when it has room
     */
    record Posts(List<SocialPost> posts, String next, List<String> problems, Duration pause) implements ApiAnswer {
        public Posts {
            posts = List.copyOf(posts);
            problems = List.copyOf(problems);
            requireNonNull(pause, "pause is null");
        }

        /** A whole slice, and room for more. */
        static Posts of(List<SocialPost> posts, String next) {
            return new Posts(posts, next, List.of(), Duration.ZERO);
        }
    }

    /** What was asked for has not changed. */
    record Unchanged() implements ApiAnswer {}

    /**
     * No posts.
     *
     * @param sign null when it is none that someone has to act on
     * @param pause how long to leave the platform alone, zero when it does not say
     */
    record Refusal(PollOutcome outcome, PollSign sign, String detail, Duration pause) implements ApiAnswer {
        public Refusal {
            requireNonNull(outcome, "outcome is null");
            requireNonNull(detail, "detail is null");
            requireNonNull(pause, "pause is null");
        }

        /** @param pause for a verdict that has to do with time, else left aside */
        static Refusal of(ErrorVerdict verdict, String detail, Duration pause) {
            return switch (verdict) {
                case TOKEN -> new Refusal(PollOutcome.BLOCKED, PollSign.TOKEN_REFUSED, detail, Duration.ZERO);
                case PERMISSION -> new Refusal(PollOutcome.BLOCKED, PollSign.NO_PERMISSION, detail, Duration.ZERO);
                case PAGE -> new Refusal(PollOutcome.FAILED, PollSign.NO_PAGE, detail, Duration.ZERO);
                case RATE, DAY -> new Refusal(PollOutcome.FAILED, PollSign.RATE_LIMITED, detail, pause);
                case PASSING, UNKNOWN -> new Refusal(PollOutcome.FAILED, null, detail, Duration.ZERO);
            };
        }

        static Refusal malformed(String detail) {
            return new Refusal(PollOutcome.MALFORMED, null, detail, Duration.ZERO);
        }
    }
}
