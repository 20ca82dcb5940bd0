package vn.diembao.localelasticsearch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalInt;

/** The files of one node and the name it goes by. */
record NodeHome(Path directory) {
    static final String CLUSTER_NAME = "diembao-local";

    private static final int NAME_DIGITS = 12;

    Path data() {
        return directory.resolve("data");
    }

    Path logs() {
        return directory.resolve("logs");
    }

    Path temporary() {
        return directory.resolve("tmp");
    }

    Path recordFile() {
        return directory.resolve("node.properties");
    }

    /** Elasticsearch's own log. */
    Path log() {
        return logs().resolve("node.log");
    }

    /** What the Java machine itself says: out of memory, flags it does not know. Begun anew at each start. */
    Path output() {
        return logs().resolve("node.out");
    }

    /** Where Elasticsearch tells the port it bound. */
    Path portsFile() {
        return logs().resolve("http.ports");
    }

    /** Differs from home to home, so that a node is never taken for another's. */
    String nodeName() {
        try {
            byte[] path = directory.toString().getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(path);
            return "local-" + HexFormat.of().formatHex(hash).substring(0, NAME_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    void create() throws IOException {
        Files.createDirectories(data());
        Files.createDirectories(logs());
        Files.createDirectories(temporary());
    }

    /** Held while a node is found or started; closing the channel lets go of it. Waits for its turn. */
    FileChannel lock() throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    /** The port in {@link #portsFile()}, empty as long as nothing is bound. */
    OptionalInt boundPort() throws IOException {
        if (!Files.exists(portsFile())) {
            return OptionalInt.empty();
        }
        String address = Files.readString(portsFile()).lines().findFirst().orElse("");
        int colon = address.lastIndexOf(':');
        return colon < 0 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(address.substring(colon + 1)));
    }
}
