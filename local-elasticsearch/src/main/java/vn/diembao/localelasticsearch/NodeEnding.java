package vn.diembao.localelasticsearch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Why a node's process ended, told in one line from its exit code and what it left in its log. */
final class NodeEnding {
    private static final int OUT_OF_MEMORY = 3;
    private static final int KILLED = 128 + 9;
    private static final int TAIL_BYTES = 64 * 1024;

    private static final Pattern NO_MEMORY = Pattern.compile(
            "OutOfMemoryError|Could not reserve enough space|insufficient memory|Cannot allocate memory");
    private static final Pattern NO_DISK =
            Pattern.compile("No space left on device|There is not enough space on the disk");
    private static final Pattern PORT_TAKEN = Pattern.compile("BindHttpException|Address already in use");
    private static final Pattern IN_USE = Pattern.compile("failed to obtain node lock");
    private static final Pattern JAR_HELL = Pattern.compile("jar hell!");

    private final LocalElasticsearchConfig config;
    private final NodeHome home;
    private final long logStart;

    /** @param logStart size of the log when the process began: what stands before is another run's */
    NodeEnding(LocalElasticsearchConfig config, NodeHome home, long logStart) {
        this.config = config;
        this.home = home;
        this.logStart = logStart;
    }

    LocalElasticsearchException explain(int exitCode) {
        String said = said();
        if (exitCode == OUT_OF_MEMORY || NO_MEMORY.matcher(said).find()) {
            return failure("ran out of memory with a heap of " + config.heapMegabytes()
                    + " MB: close other programs or give it a larger heap");
        }
        if (exitCode == KILLED) {
            return failure("was killed, most often by the system for want of memory: close other programs or give it a "
                    + "smaller heap than " + config.heapMegabytes() + " MB");
        }
        if (NO_DISK.matcher(said).find()) {
            return failure("found the disk of " + home.directory() + " full: make room, then start again");
        }
        if (PORT_TAKEN.matcher(said).find()) {
            return StartChecks.portTaken(config.port(), null);
        }
        if (IN_USE.matcher(said).find()) {
            return failure("found " + home.data() + " in use by another node: stop that one or give another directory");
        }
        if (JAR_HELL.matcher(said).find()) {
            return failure("found a class twice in " + config.distribution() + ": run ./mvnw clean package");
        }
        return failure("ended with exit code " + exitCode + "; its last words: " + lastLine());
    }

    /** The last line of the log since the start, or of the Java machine's output where there is none. */
    String lastLine() {
        return said().lines()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse("none")
                .strip();
    }

    private LocalElasticsearchException failure(String what) {
        return new LocalElasticsearchException("Elasticsearch " + what + " (log: " + home.log() + ")");
    }

    private String said() {
        return String.join("\n", List.of(tail(home.output(), 0), tail(home.log(), logStart)));
    }

    private static String tail(Path file, long from) {
        if (!Files.exists(file)) {
            return "";
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long start = from > in.length() ? 0 : from;
            in.seek(Math.max(start, in.length() - TAIL_BYTES));
            byte[] bytes = new byte[(int) (in.length() - in.getFilePointer())];
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "cannot read " + file + ": " + e.getMessage();
        }
    }
}
