package vn.diembao.crawlers.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Reads a body under a limit of bytes, as sent and decompressed, and of their ratio (rows 10 and 13). Gzip is unpacked
 * twice at most, whether a header declares it or the body only is so, as with {@code sitemap.xml.gz}.
 */
public final class BodyReader {
    private static final int MAX_LAYERS = 2;
    private static final int RATIO_FROM = 1 << 20;
    private static final int CHUNK = 16 << 10;

    private final long maxBytes;
    private final int maxRatio;

    /** @param maxRatio decompressed to sent bytes, looked at above 1 MiB */
    public BodyReader(long maxBytes, int maxRatio) {
        this.maxBytes = maxBytes;
        this.maxRatio = maxRatio;
    }

    /**
     * Reads to the end.
     *
     * @param contentEncoding null when there is none
     * @throws IOException also for a body over the limits or of an encoding that is not known
     */
    public byte[] read(InputStream in, String contentEncoding) throws IOException {
        Counted sent = new Counted(in, maxBytes);
        BufferedInputStream start = new BufferedInputStream(sent, CHUNK);
        if (isEmpty(start)) {
            return new byte[0];
        }
        List<String> layers = layers(contentEncoding);
        InputStream plain = start;
        for (String layer : layers) {
            plain = unpacked(plain, layer);
        }
        byte[] body = drain(plain, sent);
        for (int layer = layers.size(); layer < MAX_LAYERS && isGzip(body); layer++) {
            body = drain(new GZIPInputStream(new ByteArrayInputStream(body)), sent);
        }
        return body;
    }

    private static boolean isEmpty(BufferedInputStream in) throws IOException {
        in.mark(1);
        boolean empty = in.read() < 0;
        if (!empty) {
            in.reset();
        }
        return empty;
    }

    /** Encodings to undo, the last applied first. */
    private static List<String> layers(String contentEncoding) throws IOException {
        List<String> layers = new ArrayList<>();
        for (String name : contentEncoding == null ? new String[0] : contentEncoding.split(",")) {
            String layer = name.strip().toLowerCase(Locale.ROOT);
            if (!layer.isEmpty() && !layer.equals("identity")) {
                layers.add(0, layer);
            }
        }
        if (layers.size() > MAX_LAYERS) {
            throw new OversizedBodyException("packed " + layers.size() + " times");
        }
        return layers;
    }

    private static InputStream unpacked(InputStream in, String layer) throws IOException {
        return switch (layer) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "deflate" -> new InflaterInputStream(in);
            default -> throw new BodyEncodingException("content encoding not asked for: " + layer);
        };
    }

    private byte[] drain(InputStream in, Counted sent) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            out.write(chunk, 0, n);
            if (out.size() > maxBytes) {
                throw new OversizedBodyException("body over " + maxBytes + " bytes");
            }
            if (out.size() > RATIO_FROM && out.size() > maxRatio * sent.count) {
                throw new OversizedBodyException("unpacks to more than " + maxRatio + " times its size");
            }
        }
        return out.toByteArray();
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
    }

    private static final class Counted extends FilterInputStream {
        private final long max;
        private long count;

        private Counted(InputStream in, long max) {
            super(in);
            this.max = max;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            add(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = super.read(buffer, from, length);
            add(Math.max(0, n));
            return n;
        }

        private void add(int n) throws IOException {
            count += n;
            if (count > max) {
                throw new OversizedBodyException("body over " + max + " bytes");
            }
        }
    }
}
