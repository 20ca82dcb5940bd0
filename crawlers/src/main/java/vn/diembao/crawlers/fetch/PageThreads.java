package vn.diembao.crawlers.fetch;

/** What a {@link PageFetcher} runs on: its workers and its alarms. */
interface PageThreads extends AutoCloseable {
    /** Runs the work as soon as a worker is free. Never called once closed. */
    void work(Runnable work);

    /** Runs the alarm after that time. Never called once closed. */
    void after(long millis, Runnable alarm);

    @Override
    void close();
}
