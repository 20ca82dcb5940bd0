package vn.diembao.crawlers.social;

import java.time.Instant;
import vn.diembao.crawlers.fetch.ApiAccess;
import vn.diembao.crawlers.fetch.FetchRequest;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.fetch.PoliteFetcher;
import vn.diembao.crawlers.outlet.ReadingPolicy;

/**
 * The line to one platform for one look at a page. Of an archive, all that is asked for behind the first answer is asked for as
 * it stood then. Used once, by one thread.
 */
final class ApiLine {
    private final PoliteFetcher web;
    private final ReadingPolicy rule;
    private final String etag;
    private final String token;
    private FetchResult first;
    private FetchResult last;

    /**
     * A line.
     *
     * @param etag of the archive's copy we have, null without one
     * @param token null for none
     */
    ApiLine(PoliteFetcher web, ReadingPolicy rule, String etag, String token) {
        this.web = web;
        this.rule = rule;
        this.etag = rule.archive() ? etag : null;
        this.token = token;
    }

    /** Asks an API; the token goes along behind {@code prefix} in a header. */
    FetchResult ask(String url, String header, String prefix) {
        ApiAccess access = new ApiAccess(header, token == null ? null : prefix + token);
        return kept(web.askInTurn(request(url, access), rule));
    }

    /** Asks for a document that anybody may read where robots.txt lets them. */
    FetchResult fetch(String url) {
        return kept(web.fetchInTurn(request(url, null), rule));
    }

    boolean hasToken() {
        return token != null;
    }

    /** The first answer, null before it. */
    FetchResult first() {
        return first;
    }

    /** HTTP status of the last answer, 0 when there was none. */
    int status() {
        return last == null ? 0 : last.status();
    }

    private FetchRequest request(String url, ApiAccess access) {
        Instant at = first == null || !rule.archive() ? null : first.fetchedAt();
        return new FetchRequest(url, first == null ? etag : null, null, at, rule.archive(), access);
    }

    private FetchResult kept(FetchResult answer) {
        first = first == null ? answer : first;
        last = answer;
        return answer;
    }
}
