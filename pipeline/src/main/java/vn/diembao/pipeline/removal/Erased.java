package vn.diembao.pipeline.removal;

import java.io.Serializable;

/** What may not come back, as steps see it that have no time to ask for each input. Safe to share between threads. */
public interface Erased extends AutoCloseable {
    /**
     * True when a text of that key was erased, a minute ago at the latest. Waits until the list has been read once.
     *
     * @param key a clip's id or the SHA-256 of a canonical address
     */
    boolean contains(String key);

    @Override
    void close();

    /** Opens the list where a step runs. */
    @FunctionalInterface
    interface Opening extends Serializable {
        Erased open();
    }
}
