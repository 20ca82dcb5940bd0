package vn.diembao.pipeline.revisit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Bytes of a {@link RungSplit}. Each layout ever written stays readable; version 1 is the first. */
final class RungSplitSerializer implements SimpleVersionedSerializer<RungSplit> {
    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(RungSplit split) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(split, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Override
    public RungSplit deserialize(int version, byte[] serialized) throws IOException {
        requireKnown(version);
        return read(new DataInputStream(new ByteArrayInputStream(serialized)));
    }

    static void requireKnown(int version) throws IOException {
        if (version != VERSION) {
            throw new IOException("revisit state of version " + version + " cannot be read by this release (knows "
                    + VERSION + "): start from an older checkpoint or without one");
        }
    }

    static void write(RungSplit split, DataOutputStream out) throws IOException {
        out.writeLong(split.rung().toMillis());
        out.writeLong(split.seenAt().toEpochMilli());
        out.writeUTF(split.clipId());
    }

    static RungSplit read(DataInputStream in) throws IOException {
        return new RungSplit(Duration.ofMillis(in.readLong()), Instant.ofEpochMilli(in.readLong()), in.readUTF());
    }
}
