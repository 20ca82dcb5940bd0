package vn.diembao.crawlers.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** Takes files and no byte in them, until there is room. */
final class FullDisk implements WarcFile.Disk {
    private boolean full = true;
    private int asked;
    private int open;

    void makeRoom() {
        full = false;
    }

    /** Files begun so far. */
    int asked() {
        return asked;
    }

    /** Files begun and not closed. */
    int open() {
        return open;
    }

    @Override
    public SeekableByteChannel create(Path file) throws IOException {
        SeekableByteChannel channel = OF_THIS_MACHINE.create(file);
        asked++;
        open++;
        return new Watched(channel);
    }

    private final class Watched implements SeekableByteChannel {
        private final SeekableByteChannel real;

        Watched(SeekableByteChannel real) {
            this.real = real;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            return real.write(bytes);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return real.read(bytes);
        }

        @Override
        public long position() throws IOException {
            return real.position();
        }

        @Override
        public SeekableByteChannel position(long at) throws IOException {
            return real.position(at);
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            return real.truncate(size);
        }

        @Override
        public boolean isOpen() {
            return real.isOpen();
        }

        @Override
        public void close() throws IOException {
            if (real.isOpen()) {
                open--;
            }
            real.close();
        }
    }
}
