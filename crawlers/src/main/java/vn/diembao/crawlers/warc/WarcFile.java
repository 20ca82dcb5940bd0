package vn.diembao.crawlers.warc;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** A WARC file under way: {@code .open} until it is closed. Not safe to share between threads. */
final class WarcFile implements Closeable {
    private final Path whole;
    private final Path open;
    private final Instant openedAt;
    private final SeekableByteChannel channel;

    /** Where the bytes go. */
    interface Disk {
        Disk OF_THIS_MACHINE = file -> FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

        /** @throws FileAlreadyExistsException when there is a file of that name */
        SeekableByteChannel create(Path file) throws IOException;
    }

    private WarcFile(Disk disk, Path whole, Instant openedAt) throws IOException {
        this.whole = whole;
        this.open = whole.resolveSibling(whole.getFileName() + WarcFileName.OPEN);
        this.openedAt = openedAt;
        this.channel = disk.create(open);
    }

    /** Makes a file of a name that nobody has taken: another run may have begun in the same second. */
    static WarcFile create(Disk disk, Path directory, Instant now, int subtask) throws IOException {
        Files.createDirectories(directory);
        for (int number = 0; ; number++) {
            Path whole = directory.resolve(WarcFileName.of(now, subtask, number));
            if (Files.exists(whole)) {
                continue;
            }
            try {
                return begun(new WarcFile(disk, whole, now));
            } catch (FileAlreadyExistsException e) {
                // Taken since it was looked for; the next number may be free.
            }
        }
    }

    private static WarcFile begun(WarcFile file) throws IOException {
        try {
            file.append(KeptAnswer.fileHead(file.whole.getFileName().toString(), file.openedAt));
            return file;
        } catch (IOException e) {
            file.discard(e);
            throw e;
        }
    }

    /** A file without its head is of no use, and the next try would leave one more. */
    private void discard(IOException why) {
        try (channel) {
            Files.delete(open);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** Writes the bytes, or none of them. */
    void append(byte[] bytes) throws IOException {
        long before = channel.position();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            // A disk that fills up mid-record must not leave half of one before the next.
            channel.truncate(before);
            throw e;
        }
    }

    boolean isFull(WarcConfig config, Instant now) throws IOException {
        return channel.position() >= config.maxFileBytes()
                || !now.isBefore(openedAt.plusMillis(config.maxFileMillis()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.move(open, whole, StandardCopyOption.ATOMIC_MOVE);
    }
}
