package vn.diembao.crawlers.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Bytes of a {@link FeedEnumeratorState}: a count and that many splits in the split's layout of the same version. */
final class FeedEnumeratorStateSerializer implements SimpleVersionedSerializer<FeedEnumeratorState> {
    @Override
    public int getVersion() {
        return new FeedSplitSerializer().getVersion();
    }

    @Override
    public byte[] serialize(FeedEnumeratorState state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(state.unassigned().size());
        for (FeedSplit split : state.unassigned()) {
            FeedSplitSerializer.write(split, out);
        }
        return bytes.toByteArray();
    }

    @Override
    public FeedEnumeratorState deserialize(int version, byte[] serialized) throws IOException {
        FeedSplitSerializer.requireKnown(version);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
        int count = in.readInt();
        List<FeedSplit> splits = new ArrayList<>(Math.min(count, 10_000));
        for (int i = 0; i < count; i++) {
            splits.add(FeedSplitSerializer.read(version, in));
        }
        return new FeedEnumeratorState(splits);
    }
}
