package vn.diembao.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.diembao.app.Installation;
import vn.diembao.pipeline.PressJob;

/**
 * A real Flink session cluster on this machine: a job manager and a task manager in processes of their own, from Flink's own
 * entry points. The job is handed in as docker-compose.yml does it, by {@code docker/flink/resume.sh}, which also chooses the
 * checkpoint that the job goes on from under a new job manager.
 */
final class FlinkCluster implements PressUnderFault {
    private static final String JOB_MANAGER = "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
    private static final String TASK_MANAGER = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
    private static final Pattern RESTORED =
            Pattern.compile("Restoring job \\w+ from (?:Checkpoint|Savepoint) .* located at (\\S+?)\\.?(?=\\s)");

    private final Path directory;
    private final PressInput input;
    private ChildJvm jobManager;
    private ChildJvm taskManager;
    /** Hands the job in and ends with it. */
    private ChildJvm client;

    FlinkCluster(Path directory, PressInput input) {
        this.directory = directory.toAbsolutePath();
        this.input = input;
    }

    @Override
    public void start() throws IOException {
        Files.createDirectories(checkpoints());
        FlinkConf.write(conf(), checkpoints());
        Files.createDirectories(conf().resolve("tmp"));
        try (JarOutputStream empty = new JarOutputStream(Files.newOutputStream(jar()), new Manifest())) {
            empty.setComment("The client asks for a jar; all there is to load stands on the class path.");
        }
        Files.writeString(script(), startScript(), UTF_8);
        if (!script().toFile().setExecutable(true)) {
            throw new IOException("cannot make " + script() + " executable");
        }
        startJobManager();
        startTaskManager();
        handIn();
    }

    @Override
    public void strike(FaultKind kind) throws IOException {
        if (kind == FaultKind.JOBMANAGER) {
            jobManager.kill();
            client.kill();
            startJobManager();
            handIn();
        } else if (kind == FaultKind.TASKMANAGER) {
            taskManager.kill();
            startTaskManager();
        }
    }

    @Override
    public Path checkpoints() {
        return state().resolve("checkpoints");
    }

    @Override
    public boolean ended() {
        return client.ended();
    }

    @Override
    public Optional<String> failure() {
        if (client.ended() && client.exitValue() != 0) {
            return Optional.of("the job ended with " + client.exitValue() + ", see " + messages("client"));
        }
        return jobManager.ended() || taskManager.ended()
                ? Optional.of("a part of the cluster ended by itself, see " + directory)
                : Optional.empty();
    }

    @Override
    public Optional<String> resumedFrom() throws IOException {
        return RESTORED.matcher(Files.readString(messages("job-manager")))
                .results()
                .map(told -> told.group(1))
                .reduce((before, last) -> last);
    }

    @Override
    public void close() {
        for (ChildJvm part : new ChildJvm[] {client, taskManager, jobManager}) {
            if (part != null) {
                part.kill();
            }
        }
    }

    private void startJobManager() throws IOException {
        List<String> command = ChildJvm.command("256m", properties(), JOB_MANAGER, configured());
        jobManager = ChildJvm.start(command, Map.of(), messages("job-manager"));
    }

    private void handIn() throws IOException {
        Path resume = Installation.project().resolve("docker/flink/resume.sh");
        List<String> command = List.of(
                "bash",
                resume.toString(),
                "standalone-job",
                "--job-classname",
                PressJob.class.getName(),
                "--sources",
                input.sources().toString(),
                "--elasticsearch",
                input.elasticsearch(),
                "--allow-loopback",
                input.loopback(),
                "--limit",
                "until-unchanged",
                "--run",
                "faults");
        Map<String, String> environment = Map.of(
                "DIEMBAO_STATE", state().toString(),
                "DIEMBAO_FLINK_START", script().toString(),
                "DIEMBAO_CLASSES", System.getProperty("java.class.path"),
                "JAVA_HOME", System.getProperty("java.home"),
                "FLINK_CONF_DIR", conf().toString());
        client = ChildJvm.start(command, environment, messages("client"));
    }

    private void startTaskManager() throws IOException {
        List<String> command = ChildJvm.command("384m", properties(), TASK_MANAGER, configured());
        taskManager = ChildJvm.start(command, Map.of(), messages("task-manager"));
    }

    /** What stands for the image's start script. */
    private String startScript() {
        List<String> command =
                ChildJvm.command("256m", properties(), HandIn.class.getName(), List.of(jar().toString()));
        String quoted = command.stream()
                .map(word -> '\'' + word.replace("'", "'\\''") + '\'')
                .collect(Collectors.joining(" "));
        return "#!/bin/sh\nexec " + quoted + " \"$@\"\n";
    }

    private List<String> properties() {
        return List.of(
                "-Dlog4j2.configurationFile=" + conf().resolve("log4j2.properties"),
                "-Djava.io.tmpdir=" + conf().resolve("tmp"));
    }

    private List<String> configured() {
        return List.of("--configDir", conf().toString());
    }

    private Path conf() {
        return directory.resolve("conf");
    }

    private Path script() {
        return directory.resolve("hand-in.sh");
    }

    private Path jar() {
        return directory.resolve("job.jar");
    }

    private Path state() {
        return directory.resolve("state");
    }

    private Path messages(String part) {
        return directory.resolve(part + ".log");
    }
}
