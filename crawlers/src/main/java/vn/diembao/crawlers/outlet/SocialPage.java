package vn.diembao.crawlers.outlet;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An organisation's own public page: an account whose posts may be read, from one day to another.
 *
 * @param account what its platform knows it by: a channel's id (YouTube), a page's id or name (Facebook), an OA's id (Zalo), a
 *     handle without {@code @} (TikTok)
 * @param name as the page writes itself
 * @param body union body whose page it is: an id of the taxonomy, or {@code l3:<name>}, {@code l4:<name>} for one below it
 * @param from first day of posts that are taken, null for ever
 * @param until last day, null for still
 * @param token name of the token it is read with, null when none is needed
 * @param api scheme and host that is asked
 */
public record SocialPage(
        Platform platform,
        String account,
        String name,
        String body,
        LocalDate from,
        LocalDate until,
        String token,
        String api)
        implements Serializable {
    public SocialPage {
        requireNonNull(platform, "platform is null");
        requireNonNull(account, "account is null");
        requireNonNull(name, "name is null");
        requireNonNull(body, "body is null");
        requireNonNull(api, "api is null");
    }

    /** True for a day on which it was the organisation's page. */
    public boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** What it is known by in the state of a run: it does not change with an API's version. */
    String address() {
        return api + '/' + account;
    }
}
