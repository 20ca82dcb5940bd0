package vn.diembao.pipeline.learn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The numbers of a {@link LabelModel}, as they stand in its file. Arrays are not copied: treat them as read-only.
 *
 * @param labels names of the outputs, {@code group:label}
 * @param traits names of the traits, in their order
 * @param settings thresholds by name
 * @param grams hash of each n-gram of the vocabulary
 * @param idf inverse document frequency of each n-gram
 * @param gramWeights a row of packed label weights for each n-gram, in units of {@code scales}
 * @param scales of each label
 * @param traitWeights a row of label weights for each trait
 * @param version first eight hex digits of the SHA-256 of all the above
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers, never compared
public record ModelWeights(
        List<String> labels,
        List<String> traits,
        Map<String, Double> settings,
        int[] grams,
        float[] idf,
        byte[] gramWeights,
        float[] scales,
        float[] traitWeights,
        String version) {

    private static final int MAGIC = 0x44424D32;
    private static final int VERSION_DIGITS = 8;
    private static final int MOST_NUMBERS = 1 << 24;

    /**
     * Reads the model of this build.
     *
     * @throws UncheckedIOException when it is missing, damaged or of another format
     */
    public static ModelWeights load(String resource) {
        try (InputStream in = ModelWeights.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("not in this build");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model " + resource + ": " + e.getMessage(), e);
        }
    }

    /** Most weights are small and their sums decide, so a byte holds the root of a weight. */
    public static byte pack(double weight, float scale) {
        return (byte) (Math.signum(weight) * Math.round(Math.sqrt(Math.abs(weight) / scale)));
    }

    /** The weight that a byte holds, in units of its label's scale. */
    static int unpack(byte packed) {
        return packed * Math.abs(packed);
    }

    /** @throws IOException when the bytes are no model or not what their checksum says */
    public static ModelWeights read(InputStream file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)))) {
            return read(in);
        } catch (EOFException e) {
            throw new IOException("damaged: it ends too early", e);
        }
    }

    private static ModelWeights read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("no model file of this format");
        }
        String version = in.readUTF();
        List<String> labels = texts(in);
        List<String> traits = texts(in);
        Map<String, Double> settings = new TreeMap<>();
        for (int left = length(in); left > 0; left--) {
            settings.put(in.readUTF(), in.readDouble());
        }
        int[] grams = new int[length(in)];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = in.readInt();
        }
        float[] idf = floats(in);
        byte[] gramWeights = in.readNBytes(grams.length * labels.size());
        ModelWeights read = new ModelWeights(
                labels, traits, Map.copyOf(settings), grams, idf, gramWeights, floats(in), floats(in), version);
        if (!read.checksum().equals(version)) {
            throw new IOException("damaged: its content does not fit its checksum " + version);
        }
        return read;
    }

    /** The same weights under the version that their content has. */
    public ModelWeights versioned() {
        return new ModelWeights(labels, traits, settings, grams, idf, gramWeights, scales, traitWeights, checksum());
    }

    public void write(OutputStream file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file))) {
            out.writeInt(MAGIC);
            out.writeUTF(version);
            write(out, labels);
            write(out, traits);
            out.writeInt(settings.size());
            for (Map.Entry<String, Double> setting : new TreeMap<>(settings).entrySet()) {
                out.writeUTF(setting.getKey());
                out.writeDouble(setting.getValue());
            }
            out.writeInt(grams.length);
            for (int gram : grams) {
                out.writeInt(gram);
            }
            write(out, idf);
            out.write(gramWeights);
            write(out, scales);
            write(out, traitWeights);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = length(in); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return List.copyOf(texts);
    }

    private static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    /** A damaged length would ask for more memory than there is. */
    private static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_NUMBERS) {
            throw new IOException("damaged: it tells of " + length + " entries");
        }
        return length;
    }

    private static float[] floats(DataInputStream in) throws IOException {
        float[] values = new float[length(in)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    private String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((labels + "\n" + traits).getBytes(UTF_8));
            digest.update(new TreeMap<>(settings).toString().getBytes(UTF_8));
            ByteBuffer numbers =
                    ByteBuffer.allocate(4 * (grams.length + idf.length + scales.length + traitWeights.length));
            for (int gram : grams) {
                numbers.putInt(gram);
            }
            for (float[] values : List.of(idf, scales, traitWeights)) {
                for (float value : values) {
                    numbers.putFloat(value);
                }
            }
            digest.update(numbers.array());
            digest.update(gramWeights);
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
