package vn.diembao.pipeline.story;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * How many texts of a large collection hold a term, kept as a count-min sketch (Cormode, Muthukrishnan 2005) of logarithms:
 * a megabyte whatever the vocabulary, and no term can be read out of it. A rare term may by chance be taken for a more
 * frequent one, hardly ever the other way round. Immutable.
 */
public final class TermFrequencies {
    /** Where the shipped table lies in the sources. */
    public static final Path FILE = Path.of("pipeline/src/main/resources/models/term-frequencies.bin");

    private static final String RESOURCE = "/models/term-frequencies.bin";
    private static final int MAGIC = 0x44425446;
    static final int ROWS = 2;
    static final int BITS = 19;
    private static final int SLOTS = 1 << BITS;
    /** Steps of a doubling. */
    private static final double STEPS = 8;

    private final int texts;
    private final byte[] logs;
    /** By logarithm. */
    private final double[] rarities = new double[1 << Byte.SIZE];

    TermFrequencies(int texts, byte[] logs) {
        this.texts = texts;
        this.logs = logs;
        for (int log = 0; log < rarities.length; log++) {
            double holding = log == 0 ? 1 : Math.pow(2, (log - 1) / STEPS);
            rarities[log] = Math.log((texts + 1.0) / (holding + 1));
        }
    }

    /** The table that is shipped. */
    public static TermFrequencies load() {
        try (InputStream in = TermFrequencies.class.getResourceAsStream(RESOURCE)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when it is no such table
     */
    public static TermFrequencies read(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(file));
        if (in.readInt() != MAGIC || in.readInt() != BITS) {
            throw new IOException("no table of term frequencies of this version");
        }
        int texts = in.readInt();
        byte[] logs = new byte[ROWS * SLOTS];
        in.readFully(logs);
        return new TermFrequencies(texts, logs);
    }

    /** Writes the table; equal tables give equal bytes. */
    public void write(OutputStream file) throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(MAGIC);
        out.writeInt(BITS);
        out.writeInt(texts);
        out.write(logs);
        out.flush();
    }

    /** Texts counted. */
    public int texts() {
        return texts;
    }

    /** Natural logarithm of how many times rarer the term is than a word of every text. */
    double rarity(long term) {
        int log = Integer.MAX_VALUE;
        for (int row = 0; row < ROWS; row++) {
            log = Math.min(log, logs[slot(term, row)] & 0xFF);
        }
        return rarities[log];
    }

    static int slot(long term, int row) {
        return (row << BITS) | ((int) (term >>> (row * BITS)) & (SLOTS - 1));
    }

    static byte log(int holding) {
        return (byte) Math.min(0xFF, 1 + Math.round(STEPS * Math.log(holding) / Math.log(2)));
    }
}
