package vn.diembao.crawlers.warc;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Finds where the next record begins, past one that cannot be read. */
final class RecordSearch {
    private static final byte[] VERSION = "WARC/1.".getBytes(US_ASCII);
    private static final byte[] LINE = "\nWARC/1.".getBytes(US_ASCII);
    private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8};

    private RecordSearch() {}

    /**
     * Looks for a record behind {@code bad}, where one begins that cannot be read.
     *
     * @return its offset, the size of the file when there is none
     */
    static long next(FileChannel file, long bad, boolean gzip) throws IOException {
        if (!gzip) {
            return Math.min(file.size(), indexOf(file, LINE, bad) + 1);
        }
        long at = indexOf(file, GZIP, bad + 1);
        while (at < file.size() && !holdsARecord(file, at)) {
            at = indexOf(file, GZIP, at + 1);
        }
        return at;
    }

    private static long indexOf(FileChannel file, byte[] sought, long from) throws IOException {
        file.position(from);
        InputStream in = new BufferedInputStream(Channels.newInputStream(file), 1 << 16);
        int matched = 0;
        long at = from;
        for (int next = in.read(); next >= 0; next = in.read()) {
            at++;
            // No byte of either start stands in it twice, so a mismatch can begin anew at this byte only.
            matched = next == (sought[matched] & 0xff) ? matched + 1 : next == (sought[0] & 0xff) ? 1 : 0;
            if (matched == sought.length) {
                return at - matched;
            }
        }
        return file.size();
    }

    /** The three bytes stand anywhere in packed data too. */
    private static boolean holdsARecord(FileChannel file, long at) throws IOException {
        file.position(at);
        try {
            InputStream plain = new GZIPInputStream(Channels.newInputStream(file));
            return Arrays.equals(plain.readNBytes(VERSION.length), VERSION);
        } catch (IOException e) {
            return false;
        }
    }
}
