package vn.diembao.crawlers.entry;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.stream.Collectors;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.model.StoredJson;

/**
 * Rows of one or more tables in a file that nobody else changes while the job reads it, in the order in which they are to be
 * taken. Not thread-safe.
 */
public final class EntrySpool implements AutoCloseable {
    private static final int MOST_DETAIL = 1_000;
    private static final ObjectWriter JSON = StoredJson.mapper().writerFor(SpooledRow.class);

    private final FileChannel channel;
    private final OutputStream out;
    private final Instant now;
    private long rows;

    /** @param now when rows that cannot be taken are refused */
    public EntrySpool(Path file, Instant now) throws IOException {
        channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        this.now = now;
    }

    /** What a table adds; when it turns out that none of its rows may be taken, none is here. */
    public EntryTable.Outcome add(Path file, EntryTable table, EntryTable.Rows besides) throws IOException {
        out.flush();
        long before = channel.position();
        String name = file.getFileName().toString();
        EntryTable.Outcome outcome = table.read(file, row -> {
            write(row, name);
            besides.row(row);
        });
        out.flush();
        if (outcome.problem() == null) {
            rows += outcome.rows();
        } else {
            channel.truncate(before).position(before);
        }
        return outcome;
    }

    /** How many rows are in it. */
    public long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void write(EntryRow row, String file) throws IOException {
        Rejection rejection = row.entry() == null ? rejection(row, file) : null;
        out.write(JSON.writeValueAsBytes(new SpooledRow(row.entry(), rejection)));
        out.write('\n');
    }

    private Rejection rejection(EntryRow row, String file) {
        String detail = file + ':' + row.line() + ": "
                + row.problems().stream().map(EntryProblem::toString).collect(Collectors.joining("; "));
        return new Rejection(
                row.sourceId(),
                Stage.FEED,
                RejectionReason.BAD_ROW,
                "",
                detail.substring(0, Math.min(detail.length(), MOST_DETAIL)),
                now);
    }
}
