package vn.diembao.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** docker/flink/resume.sh with a start script that only says what it was given. */
@EnabledOnOs(OS.LINUX)
class ResumeScriptTest {
    private final Instant yesterday = Clock.systemUTC().instant().minus(1, ChronoUnit.DAYS);

    @TempDir
    private Path state;

    private Path start;

    @BeforeEach
    void writeStartScript() throws IOException {
        start = Files.writeString(state.resolve("start.sh"), "#!/bin/sh\necho \"$@\"\n");
        assertThat(start.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void beginsAnewWithoutState() throws Exception {
        assertThat(resume("").command()).isEqualTo("standalone-job --job-classname A --sources /s");
    }

    @Test
    void goesOnFromTheNewestCheckpointOfAnyRun() throws Exception {
        state("checkpoints/a/chk-9", yesterday.minusSeconds(60));
        Path newest = state("checkpoints/b/chk-2", yesterday);
        assertThat(resume("").command())
                .contains("standalone-job --fromSavepoint file://" + newest + " --job-classname");
    }

    @Test
    void passesOverACheckpointWithoutMetadata() throws Exception {
        Path complete = state("checkpoints/a/chk-1", yesterday);
        Files.createDirectories(state.resolve("checkpoints/a/chk-2"));
        assertThat(resume("").command()).contains("file://" + complete + " ");
    }

    @Test
    void row58PassesOverCheckpointsThatWereNotWrittenToTheirEnd() throws Exception {
        Path complete = state("checkpoints/a/chk-1", yesterday);
        Path empty = Files.createDirectories(state.resolve("checkpoints/a/chk-2"));
        Files.createFile(empty.resolve("_metadata"));
        Path halfway = Files.createDirectories(state.resolve("checkpoints/a/chk-3"));
        Files.writeString(halfway.resolve("._metadata.inprogress.1"), "sta");
        assertThat(resume("").command()).contains("file://" + complete + " ");
    }

    @Test
    void row58SaysWhichCheckpointCannotBeReadAndTakesTheOneBefore() throws Exception {
        Path complete = state("checkpoints/a/chk-1", yesterday.minusSeconds(60));
        Path torn = state("checkpoints/a/chk-2", yesterday);
        byte[] whole = Files.readAllBytes(torn.resolve("_metadata"));
        Files.write(torn.resolve("_metadata"), Arrays.copyOf(whole, whole.length / 2));
        Files.setLastModifiedTime(torn.resolve("_metadata"), FileTime.from(yesterday));
        Answer answer = resume("");
        assertThat(answer.command()).contains("file://" + complete + " ");
        assertThat(answer.lines()).anyMatch(line -> line.startsWith("resume: passed over " + torn + ", it cannot be"));
    }

    @Test
    void row59LeavesCheckpointsOfARunThatWasComingToItsEndToRunsWithOne() throws Exception {
        Path ofOneWithoutAnEnd = state("checkpoints/a/chk-7", yesterday.minusSeconds(60));
        Path ended = state("checkpoints/b/chk-2", yesterday);
        CheckpointFiles.write(ended.resolve("_metadata"), true);
        Files.setLastModifiedTime(ended.resolve("_metadata"), FileTime.from(yesterday));
        Answer answer = resume("", "--limit", "continuous");
        assertThat(answer.command()).contains("file://" + ofOneWithoutAnEnd + " ");
        assertThat(answer.lines()).anyMatch(line -> line.startsWith("resume: passed over " + ended + ", written when"));
        assertThat(resume("", "--limit", "until-unchanged").command()).contains("file://" + ended + " ");
    }

    @Test
    void prefersTheSavepointToOlderCheckpoints() throws Exception {
        Path savepoint = state("savepoints/savepoint-1", yesterday.minusSeconds(60));
        state("checkpoints/a/chk-1", yesterday);
        assertThat(resume("file:" + savepoint).command()).contains("--fromSavepoint file://" + savepoint + " ");
    }

    @Test
    void leavesTheSavepointForCheckpointsMadeSince() throws Exception {
        Path savepoint = state("savepoints/savepoint-1", yesterday);
        resume(savepoint.toString());
        Path since = state("checkpoints/b/chk-1", yesterday.plus(2, ChronoUnit.DAYS));
        assertThat(resume(savepoint.toString()).command()).contains("file://" + since + " ");
    }

    @Test
    void refusesASavepointThatIsNone() throws Exception {
        Answer answer = resume(state.resolve("savepoints/none").toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.lines().get(0)).startsWith("DIEMBAO_SAVEPOINT is no savepoint");
    }

    @Test
    void removesRunsThatEndedLongAgoButNotTheOneInUse() throws Exception {
        Path old = state("checkpoints/a/chk-1", yesterday.minus(20, ChronoUnit.DAYS));
        Path used = state("checkpoints/b/chk-1", yesterday.minus(10, ChronoUnit.DAYS));
        for (Path run : List.of(old.getParent(), used.getParent())) {
            Files.setLastModifiedTime(run, FileTime.from(yesterday.minus(10, ChronoUnit.DAYS)));
        }
        resume("");
        assertThat(old.getParent()).doesNotExist();
        assertThat(used.resolve("_metadata")).exists();
    }

    private Path state(String name, Instant at) throws IOException {
        Path directory = Files.createDirectories(state.resolve(name));
        Path metadata = directory.resolve("_metadata");
        CheckpointFiles.write(metadata, false);
        Files.setLastModifiedTime(metadata, FileTime.from(at));
        return directory;
    }

    private Answer resume(String savepoint, String... more) throws IOException, InterruptedException {
        Path script = ComposeFile.find().root().resolve("docker/flink/resume.sh");
        List<String> command = new ArrayList<>(
                List.of("bash", script.toString(), "standalone-job", "--job-classname", "A", "--sources", "/s"));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DIEMBAO_STATE", state.toString());
        builder.environment().put("DIEMBAO_FLINK_START", start.toString());
        builder.environment().put("DIEMBAO_SAVEPOINT", savepoint);
        builder.environment().put("DIEMBAO_CLASSES", System.getProperty("java.class.path"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("DIEMBAO_HOME", state.toString());
        Process process = builder.redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        return new Answer(process.waitFor(), lines);
    }

    private record Answer(int code, List<String> lines) {
        String command() {
            return lines.get(lines.size() - 1);
        }
    }
}
