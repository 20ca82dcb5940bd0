package vn.diembao.crawlers.fetch;

/** What a host is asked for. When its day's budget runs short, what is worth least is left first. */
enum Errand {
    /** A page that is a clip already and is looked at again. */
    REVISIT(50),
    PAGE(90),
    /** Feeds come last to an end: without them nobody knows what is missing. */
    FEED(100);

    private final int percent;

    Errand(int percent) {
        this.percent = percent;
    }

    /** Requests of a host's day after which this is asked for no more; at least one, so that a small budget is used. */
    long share(int requestsADay) {
        return Math.max(1, requestsADay * (long) percent / 100);
    }
}
