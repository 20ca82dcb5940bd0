package vn.diembao.crawlers.social;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.PollSign;

/**
 * What one look at a page brought: all posts that were read, or none of them when the look was cut short, so that the next one
 * reads them all.
 *
 * @param status HTTP status of the last answer, 0 when there was none
 * @param detail one line for a maintainer, may be empty
 * @param pause how long the platform asks to be left alone, zero when it does not
 * @param etag of the first answer, null when it has none
 * @param posts those that may be taken: of the time in which it was the organisation's page
 */
public record SocialReading(
        PollOutcome outcome,
        int status,
        String detail,
        Set<PollSign> signs,
        Duration pause,
        String etag,
        Instant readAt,
        List<SocialPost> posts) {
    public SocialReading {
        requireNonNull(outcome, "outcome is null");
        requireNonNull(detail, "detail is null");
        requireNonNull(pause, "pause is null");
        requireNonNull(readAt, "readAt is null");
        signs = Set.copyOf(signs);
        posts = List.copyOf(posts);
    }
}
