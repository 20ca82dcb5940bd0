package vn.diembao.app.site;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One feed as it stood at a row of times, served one after the other: a client that names the frame it has (its ETag) is
 * given the next one, and 304 at the end. So the client's own validators say how far it has come, and a client restored
 * from a checkpoint goes on exactly there.
 *
 * @param path path of the feed on its host
 * @param contentType of every frame
 */
record FeedTape(String host, String path, String contentType, List<Frame> frames) {
    /**
     * The feed at one time.
     *
     * @param at null when the time is not known
     * @param file holds the body
     * @param failFirst true to answer the first request for it with a 500
     */
    record Frame(Instant at, Path file, boolean failFirst) {
        byte[] body() throws IOException {
            return Files.readAllBytes(file);
        }
    }

    FeedTape {
        requireNonNull(host, "host is null");
        requireNonNull(path, "path is null");
        frames = List.copyOf(frames);
    }

    /** Number of the frame to serve to a client that has {@code etag}; the tape's length when it has the last one. */
    int after(String etag) {
        if (etag == null) {
            return 0;
        }
        for (int i = 0; i < frames.size(); i++) {
            if (etag(i).equals(etag)) {
                return i + 1;
            }
        }
        return 0;
    }

    String etag(int frame) {
        return "\"frame-" + frame + '"';
    }

    /** Writes frames to disk as they come, so that a tape of any length takes no memory. */
    static final class Recorder {
        private final String host;
        private final String path;
        private final String contentType;
        private final Path directory;
        private final List<Frame> frames = new ArrayList<>();

        Recorder(String host, String path, String contentType, Path directory) throws IOException {
            this.host = host;
            this.path = path;
            this.contentType = contentType;
            this.directory = Files.createDirectories(directory);
        }

        void add(Instant at, byte[] body, boolean failFirst) throws IOException {
            Path file = directory.resolve("frame-" + frames.size());
            Files.write(file, body);
            frames.add(new Frame(at, file, failFirst));
        }

        FeedTape tape() {
            return new FeedTape(host, path, contentType, frames);
        }
    }
}
