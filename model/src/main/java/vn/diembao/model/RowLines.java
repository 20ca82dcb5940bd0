package vn.diembao.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/**
 * Reads a file of rows, one a line, UTF-8. Blank lines and a byte order mark are passed over; a line that is not UTF-8 or
 * longer than 32 MiB is a row with a problem, and the next one is read as ever. A row at a time is in memory. Not thread-safe.
 */
public final class RowLines implements AutoCloseable {
    private static final int MAX_BYTES = 32 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final int maxBytes;
    private int at;
    private int end;
    private long number;
    private boolean ended;

    /** Reads from the stream and closes it in the end. */
    public RowLines(InputStream in) {
        this(in, MAX_BYTES);
    }

    RowLines(InputStream in, int maxBytes) {
        this.in = requireNonNull(in, "in is null");
        this.maxBytes = maxBytes;
    }

    /**
     * A line that is not blank.
     *
     * @param number of the line in the file, from 1
     * @param text without the line's end; null when there is a problem
     * @param problem one line, null when there is none
     */
    public record Row(long number, String text, String problem) {}

    /** The next row, null at the end. */
    public Row next() throws IOException {
        while (!ended) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(256);
            boolean whole = readLine(line);
            number++;
            Row row = whole ? row(line.toByteArray()) : new Row(number, null, "longer than " + maxBytes + " bytes");
            if (row.problem != null || !row.text.isBlank()) {
                return row;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** False for a line that is longer than may be; what is over is passed over. */
    private boolean readLine(ByteArrayOutputStream line) throws IOException {
        boolean whole = true;
        while (fill()) {
            int start = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            int taken = Math.min(at - start, maxBytes - line.size());
            line.write(buffer, start, taken);
            whole &= taken == at - start;
            if (at < end) {
                at++;
                return whole;
            }
        }
        ended = true;
        return whole;
    }

    /** False at the end of the stream. */
    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return end > 0;
    }

    private Row row(byte[] line) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
            boolean marked = number == 1 && text.startsWith(BYTE_ORDER_MARK);
            return new Row(number, (marked ? text.substring(1) : text).stripTrailing(), null);
        } catch (CharacterCodingException e) {
            return new Row(number, null, "not UTF-8");
        }
    }
}
