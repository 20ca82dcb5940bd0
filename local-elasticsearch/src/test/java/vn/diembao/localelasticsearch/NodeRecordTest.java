package vn.diembao.localelasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NodeRecordTest {
    @TempDir
    Path directory;

    @Test
    void comesBackAsWritten() throws Exception {
        NodeRecord record = new NodeRecord(4711, Instant.parse("2026-03-01T02:03:04.050Z"), 41_234);

        record.write(file());

        assertThat(NodeRecord.read(file())).contains(record);
    }

    @Test
    void isUnknownWithoutAFile() {
        assertThat(NodeRecord.read(file())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pid=1",
                "pid=x\nstarted_at=2026-03-01T00:00:00Z\nport=1",
                "pid=1\nstarted_at=yesterday\nport=1",
                "\\u00zz"
            })
    void isUnknownWhenTheFileCannotBeUnderstood(String content) throws Exception {
        Files.writeString(file(), content);

        assertThat(NodeRecord.read(file())).isEmpty();
    }

    @Test
    void findsTheProcessItWasMadeOf() {
        NodeRecord record = NodeRecord.of(ProcessHandle.current(), 0);

        assertThat(record.process()).contains(ProcessHandle.current());
    }

    @Test
    void doesNotTakeAnotherProcessOfTheSamePidForIts() {
        NodeRecord record = new NodeRecord(ProcessHandle.current().pid(), Instant.parse("2020-01-01T00:00:00Z"), 1);

        assertThat(record.process()).isEmpty();
    }

    @Test
    void remembersThePortOfAStoppedNode() {
        NodeRecord stopped = NodeRecord.of(ProcessHandle.current(), 41_234).stopped();

        assertThat(stopped.port()).isEqualTo(41_234);
        assertThat(stopped.process()).isEmpty();
    }

    private Path file() {
        return directory.resolve("node.properties");
    }
}
