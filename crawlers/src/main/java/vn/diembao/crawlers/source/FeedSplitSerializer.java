package vn.diembao.crawlers.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Bytes of a {@link FeedSplit}. Each layout ever written stays readable. Version 2 adds the {@link PollMemory}; version 1 knew
 * entries by other keys, so a feed that changed since is read once as if it were new, and later steps fold what repeats.
 */
final class FeedSplitSerializer implements SimpleVersionedSerializer<FeedSplit> {
    private static final int VERSION = 2;
    private static final int WITHOUT_MEMORY = 1;

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
        return read(version, new DataInputStream(new ByteArrayInputStream(serialized)));
    }

    static void requireKnown(int version) throws IOException {
        if (version < WITHOUT_MEMORY || version > VERSION) {
            throw new IOException("feed state of version " + version + " cannot be read by this release (knows "
                    + WITHOUT_MEMORY + " to " + VERSION + "): start from an older checkpoint or without one");
        }
    }

    static void write(FeedSplit split, DataOutputStream out) throws IOException {
        out.writeUTF(split.feedUrl());
        StateBytes.writeText(split.etag(), out);
        StateBytes.writeText(split.lastModified(), out);
        StateBytes.writeText(split.bodyHash(), out);
        StateBytes.writeTexts(split.seen(), out);
        StateBytes.writeInstant(split.nextDue(), out);
        out.writeInt(split.failures());
        out.writeBoolean(split.finished());
        StateBytes.writeMemory(split.memory(), out);
    }

    static FeedSplit read(int version, DataInputStream in) throws IOException {
        String feedUrl = in.readUTF();
        String etag = StateBytes.readText(in);
        String lastModified = StateBytes.readText(in);
        String bodyHash = StateBytes.readText(in);
        List<String> seen = StateBytes.readTexts(in);
        Instant nextDue = StateBytes.readInstant(in);
        int failures = in.readInt();
        boolean finished = in.readBoolean();
        boolean remembers = version > WITHOUT_MEMORY;
        return new FeedSplit(
                feedUrl,
                etag,
                lastModified,
                bodyHash,
                remembers ? seen : List.of(),
                nextDue,
                failures,
                finished,
                remembers ? StateBytes.readMemory(in) : PollMemory.NONE);
    }
}
