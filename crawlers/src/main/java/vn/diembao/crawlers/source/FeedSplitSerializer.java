package vn.diembao.crawlers.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Bytes of a {@link FeedSplit}. Each layout ever written stays readable; version 1 is the first. */
final class FeedSplitSerializer implements SimpleVersionedSerializer<FeedSplit> {
    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(FeedSplit split) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(split, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Override
    public FeedSplit deserialize(int version, byte[] serialized) throws IOException {
        requireKnown(version);
        return read(new DataInputStream(new ByteArrayInputStream(serialized)));
    }

    static void requireKnown(int version) throws IOException {
        if (version != VERSION) {
            throw new IOException("feed state of version " + version + " cannot be read by this release (knows "
                    + VERSION + "): start from an older checkpoint or without one");
        }
    }

    static void write(FeedSplit split, DataOutputStream out) throws IOException {
        out.writeUTF(split.feedUrl());
        writeNullable(split.etag(), out);
        writeNullable(split.lastModified(), out);
        writeNullable(split.bodyHash(), out);
        out.writeInt(split.seen().size());
        for (String key : split.seen()) {
            out.writeUTF(key);
        }
        out.writeLong(split.nextDue().getEpochSecond());
        out.writeInt(split.nextDue().getNano());
        out.writeInt(split.failures());
        out.writeBoolean(split.finished());
    }

    static FeedSplit read(DataInputStream in) throws IOException {
        String feedUrl = in.readUTF();
        String etag = readNullable(in);
        String lastModified = readNullable(in);
        String bodyHash = readNullable(in);
        int count = in.readInt();
        List<String> seen = new ArrayList<>(Math.min(count, 10_000));
        for (int i = 0; i < count; i++) {
            seen.add(in.readUTF());
        }
        Instant nextDue = Instant.ofEpochSecond(in.readLong(), in.readInt());
        return new FeedSplit(feedUrl, etag, lastModified, bodyHash, seen, nextDue, in.readInt(), in.readBoolean());
    }

    private static void writeNullable(String text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static String readNullable(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
