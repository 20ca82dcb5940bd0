package vn.diembao.pipeline.revisit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Bytes of the enumerator's state: a count and that many rungs in the split's layout of the same version. */
final class RungListSerializer implements SimpleVersionedSerializer<List<RungSplit>> {
    @Override
    public int getVersion() {
        return new RungSplitSerializer().getVersion();
    }

    @Override
    public byte[] serialize(List<RungSplit> rungs) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(rungs.size());
        for (RungSplit rung : rungs) {
            RungSplitSerializer.write(rung, out);
        }
        return bytes.toByteArray();
    }

    @Override
    public List<RungSplit> deserialize(int version, byte[] serialized) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
        int count = in.readInt();
        List<RungSplit> rungs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rungs.add(RungSplitSerializer.read(version, in));
        }
        return rungs;
    }
}
