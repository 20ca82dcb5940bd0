package vn.diembao.crawlers.fetch;

/** What a {@link PageFetcher} runs on: its workers, its alarms and the time between them. */
interface PageThreads extends AutoCloseable {
    /** Milliseconds of a clock that is never set, from an arbitrary start. */
    long millis();

    /** Runs the work as soon as a worker is free. Never called once closed. */
    void work(Runnable work);

    /** Runs the alarm after that time. Never called once closed. */
    void after(long millis, Runnable alarm);

    @Override
    void close();
}
