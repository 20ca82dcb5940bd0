package vn.diembao.crawlers.source;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.diembao.model.PollSign;

/** How the parts of a feed's state are written; what may be missing is led by a flag. */
final class StateBytes {
    private static final int MOST_RESERVED = 10_000;

    private StateBytes() {}

    static void writeText(String text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    static String readText(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    static void writeTexts(Collection<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    static List<String> readTexts(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>(Math.min(count, MOST_RESERVED));
        for (int i = 0; i < count; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    static void writeInstant(Instant at, DataOutputStream out) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    static Instant readInstant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    static void writeMemory(PollMemory memory, DataOutputStream out) throws IOException {
        out.writeBoolean(memory.interval() != null);
        if (memory.interval() != null) {
            out.writeLong(memory.interval().toMillis());
        }
        out.writeLong(memory.ttl().toMillis());
        out.writeInt(memory.mostFresh());
        out.writeInt(memory.heldBack());
        out.writeBoolean(memory.newest() != null);
        if (memory.newest() != null) {
            writeInstant(memory.newest(), out);
        }
        writeTexts(memory.standing().stream().map(Enum::name).sorted().toList(), out);
    }

    static PollMemory readMemory(DataInputStream in) throws IOException {
        Duration interval = in.readBoolean() ? Duration.ofMillis(in.readLong()) : null;
        Duration ttl = Duration.ofMillis(in.readLong());
        int mostFresh = in.readInt();
        int heldBack = in.readInt();
        Instant newest = in.readBoolean() ? readInstant(in) : null;
        return new PollMemory(interval, ttl, mostFresh, heldBack, newest, signs(readTexts(in)));
    }

    /** A sign that another release knows is none to this one; the next document gives them all anew. */
    private static Set<PollSign> signs(List<String> names) {
        return Arrays.stream(PollSign.values())
                .filter(sign -> names.contains(sign.name()))
                .collect(Collectors.toSet());
    }
}
