package vn.diembao.crawlers.warc;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of one file in their order, gzipped or not, one in memory at a time. A record that cannot be read is told as
 * such, a damaged stretch once, and reading goes on at the next one that begins behind it.
 */
final class WarcRecords implements Closeable {
    private final FileChannel file;
    private final boolean gzip;
    private final RecordParser parser = new RecordParser();
    private final Deque<Placed> ready = new ArrayDeque<>();
    private WarcReader reader;
    private Instant lastDate;
    /** Read, but not yet believed: see {@link #advance}. */
    private StoredRecord last;

    private long lastAt;
    private long offset;
    private String warning;
    private boolean resuming;

    /** A record and where it begins. */
    private record Placed(long at, StoredRecord record) {}

    WarcRecords(Path path) throws IOException {
        file = FileChannel.open(path);
        gzip = path.getFileName().toString().toLowerCase(Locale.ROOT).contains(".warc.gz");
        lastDate = Files.getLastModifiedTime(path).toInstant();
        openAt(0);
    }

    /** The next record, null at the end of the file. */
    StoredRecord next() throws IOException {
        while (ready.isEmpty() && reader != null) {
            advance();
        }
        Placed next = ready.poll();
        if (next == null) {
            return null;
        }
        offset = next.at();
        return next.record();
    }

    /** Where the record begins that was returned last; it ends where the next one begins. */
    long offset() {
        return offset;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** A record is believed when another one, or the end of the file, stands where its length says. */
    private void advance() throws IOException {
        Optional<WarcRecord> record;
        try {
            record = reader.next();
        } catch (IOException | RuntimeException e) {
            goOnBehind(reader.position(), e);
            return;
        }
        if (warning != null) {
            goOnBehind(lastAt, new IOException(warning));
            return;
        }
        believe();
        if (record.isEmpty()) {
            reader = null;
            return;
        }
        resuming = false;
        lastAt = reader.position();
        last = parsed(record.get());
    }

    private StoredRecord parsed(WarcRecord record) {
        try {
            lastDate = record.date();
            return parser.parse(record);
        } catch (IOException | RuntimeException e) {
            return bad(lastAt, e);
        }
    }

    private void believe() {
        if (last != null) {
            ready.add(new Placed(lastAt, last));
            last = null;
        }
    }

    private void goOnBehind(long position, Exception fault) throws IOException {
        boolean ofLast = last != null && (warning != null || position == lastAt);
        long bad = ofLast ? lastAt : position;
        if (ofLast) {
            last = null;
        }
        believe();
        if (!resuming) {
            ready.add(new Placed(bad, bad(bad, fault)));
        }
        resuming = true;
        openAt(RecordSearch.next(file, bad, gzip));
    }

    private void openAt(long position) throws IOException {
        warning = null;
        file.position(position);
        reader = position < file.size() ? new WarcReader(file) : null;
        if (reader != null) {
            // The library takes a record whose end is not where it said; it only warns.
            reader.onWarning(told -> warning = told);
        }
    }

    private StoredRecord bad(long offset, Exception fault) {
        String why = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        return new StoredRecord.Bad(offset, lastDate, why);
    }
}
