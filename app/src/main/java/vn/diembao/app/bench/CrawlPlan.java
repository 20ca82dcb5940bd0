package vn.diembao.app.bench;

import java.time.Duration;

/**
 * What a crawl benchmark reads.
 *
 * @param pages of each host
 * @param delay between two requests to one host
 */
public record CrawlPlan(int hosts, int pages, Duration delay) {
    public CrawlPlan {
        if (hosts <= 0 || pages <= 0 || delay.isNegative()) {
            throw new IllegalArgumentException("hosts and pages must be positive, the delay not negative");
        }
    }

    int total() {
        return hosts * pages;
    }

    /** A page of each host, to have the code compiled before it counts. */
    CrawlPlan warmUp() {
        return new CrawlPlan(hosts, 1, Duration.ZERO);
    }
}
