package vn.diembao.crawlers.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Bytes of the splits not yet given out: a count and that many splits in the split's layout of the same version. */
final class WarcSplitsSerializer implements SimpleVersionedSerializer<Collection<WarcSplit>> {
    @Override
    public int getVersion() {
        return WarcSplitSerializer.VERSION;
    }

    @Override
    public byte[] serialize(Collection<WarcSplit> splits) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(splits.size());
        for (WarcSplit split : splits) {
            WarcSplitSerializer.write(split, out);
        }
        return bytes.toByteArray();
    }

    @Override
    public Collection<WarcSplit> deserialize(int version, byte[] serialized) throws IOException {
        WarcSplitSerializer.requireKnown(version);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
        List<WarcSplit> splits = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            splits.add(WarcSplitSerializer.read(in));
        }
        return splits;
    }
}
