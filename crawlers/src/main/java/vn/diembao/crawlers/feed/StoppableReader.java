package vn.diembao.crawlers.feed;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.StringReader;

/** Text that ends in an exception once its reader's thread is told to stop, which parsers never ask for themselves. */
final class StoppableReader extends FilterReader {
    StoppableReader(String text) {
        super(new StringReader(text));
    }

    @Override
    public int read() throws IOException {
        check();
        return super.read();
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        check();
        return super.read(into, from, most);
    }

    private static void check() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("told to stop");
        }
    }
}
