package vn.diembao.crawlers.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Bytes of a {@link WarcSplit}. Version 1 is the first layout. */
final class WarcSplitSerializer implements SimpleVersionedSerializer<WarcSplit> {
    static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(WarcSplit split) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(split, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Override
    public WarcSplit deserialize(int version, byte[] serialized) throws IOException {
        requireKnown(version);
        return read(new DataInputStream(new ByteArrayInputStream(serialized)));
    }

    static void requireKnown(int version) throws IOException {
        if (version != VERSION) {
            throw new IOException("replay state of version " + version + " cannot be read by this release (knows "
                    + VERSION + "): replay from the beginning");
        }
    }

    static void write(WarcSplit split, DataOutputStream out) throws IOException {
        out.writeInt(split.files().size());
        for (String file : split.files()) {
            out.writeUTF(file);
        }
        out.writeLong(split.read());
    }

    static WarcSplit read(DataInputStream in) throws IOException {
        List<String> files = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            files.add(in.readUTF());
        }
        return new WarcSplit(files, in.readLong());
    }
}
