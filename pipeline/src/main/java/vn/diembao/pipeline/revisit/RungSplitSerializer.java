package vn.diembao.pipeline.revisit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Bytes of a {@link RungSplit}. Each layout ever written stays readable: version 1 knew only the last clip handed on, version
 * 2 knows all those of the overlap.
 */
final class RungSplitSerializer implements SimpleVersionedSerializer<RungSplit> {
    private static final int ONE_CLIP = 1;
    private static final int VERSION = 2;

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
        return read(version, new DataInputStream(new ByteArrayInputStream(serialized)));
    }

    static void write(RungSplit split, DataOutputStream out) throws IOException {
        out.writeLong(split.rung().toMillis());
        out.writeLong(split.from().toEpochMilli());
        out.writeInt(split.handedOn().size());
        for (Map.Entry<String, Instant> clip : split.handedOn().entrySet()) {
            out.writeUTF(clip.getKey());
            out.writeLong(clip.getValue().toEpochMilli());
        }
    }

    static RungSplit read(int version, DataInputStream in) throws IOException {
        if (version != ONE_CLIP && version != VERSION) {
            throw new IOException("revisit state of version " + version + " cannot be read by this release (knows "
                    + ONE_CLIP + " and " + VERSION + "): start from an older checkpoint or without one");
        }
        Duration rung = Duration.ofMillis(in.readLong());
        Instant from = Instant.ofEpochMilli(in.readLong());
        return new RungSplit(rung, from, version == ONE_CLIP ? lastClip(in.readUTF(), from) : clips(in));
    }

    /** Of the overlap before it nothing is known: the rung goes on at that clip. */
    private static Map<String, Instant> lastClip(String id, Instant seenAt) {
        return id.isEmpty() ? Map.of() : Map.of(id, seenAt);
    }

    private static Map<String, Instant> clips(DataInputStream in) throws IOException {
        Map<String, Instant> clips = new HashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            clips.put(in.readUTF(), Instant.ofEpochMilli(in.readLong()));
        }
        return clips;
    }
}
